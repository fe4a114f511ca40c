import type { Actor, Role } from '#domain/actor';
import { abilities } from '#domain/policy';
import type { OwnershipRole } from '#domain/standing';
import { checkInPolicy, type CheckInStanding } from './check-ins.policy.ts';

const actor = (personId: string, role: Role = 'member'): Actor => ({
  personId,
  accountId: null,
  organizationId: 'organization',
  role,
  scopes: ['read', 'write'],
  credentialId: 'credential',
  credentialKind: 'session',
});

const published: CheckInStanding = {
  areaId: 'area',
  roles: [],
  isArchived: false,
  authorId: 'author',
  state: 'published',
  isLatest: true,
  acknowledgedBy: null,
  isSubjectClosed: false,
};

const as = (role: OwnershipRole, more: Partial<CheckInStanding> = {}): CheckInStanding => ({
  ...published,
  roles: [role],
  ...more,
});

describe('what may be done with a check-in', () => {
  it.each<[string, Actor, CheckInStanding, readonly string[]]>([
    ['author', actor('author'), as('contributor'), ['update', 'updateFigures']],
    ['author who left the area', actor('author'), published, []],
    ['author of an old one', actor('author'), as('contributor', { isLatest: false }), ['update']],
    [
      'author of a draft',
      actor('author'),
      as('contributor', { state: 'draft', isLatest: false }),
      ['update', 'updateFigures', 'publish', 'discard'],
    ],
    [
      'author of a draft on what has ended',
      actor('author'),
      as('contributor', { state: 'draft', isSubjectClosed: true }),
      ['update', 'updateFigures', 'discard'],
    ],
    ['author of a draft who left', actor('author'), { ...published, state: 'draft' }, ['discard']],
    [
      'author of a draft, by a token for another area',
      { ...actor('author'), areaIds: ['other'] },
      as('contributor', { state: 'draft' }),
      [],
    ],
    [
      'owner, of the draft of another',
      actor('owner'),
      as('accountable', { state: 'draft' }),
      ['update', 'updateFigures', 'publish'],
    ],
    ['author who is accountable', actor('author'), as('accountable'), ['update', 'updateFigures']],
    ['owner', actor('owner'), as('accountable'), ['update', 'updateFigures', 'acknowledge']],
    ['deputy', actor('deputy'), as('deputy'), ['update', 'updateFigures']],
    ['other contributor', actor('other'), as('contributor'), []],
    ['reviewer', actor('reviewer'), as('reviewer'), ['acknowledge']],
    ['reviewer of a draft', actor('reviewer'), as('reviewer', { state: 'draft' }), []],
    [
      'whoever acknowledged',
      actor('reviewer'),
      as('reviewer', { acknowledgedBy: 'reviewer' }),
      ['acknowledge', 'withdrawAcknowledgement'],
    ],
    ['CEO', actor('ceo', 'ceo'), published, ['acknowledge']],
    ['CPO', actor('cpo', 'cpo'), published, ['update', 'updateFigures', 'acknowledge']],
    [
      'CPO, archived area',
      actor('cpo', 'cpo'),
      { ...published, isArchived: true },
      ['acknowledge'],
    ],
    ['viewer', actor('author', 'viewer'), as('accountable'), []],
  ])('%s', (_, who, checkIn, allowed) => {
    const may = Object.entries(abilities(checkInPolicy, who, checkIn));
    expect(may.filter(([, is]) => is).map(([action]) => action)).toEqual(allowed);
  });
});
