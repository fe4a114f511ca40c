import type { Actor, Role } from './actor.ts';
import { answersFor, contributesTo, reviews, type OwnershipRole } from './standing.ts';

const actor = (role: Role, areaIds: string[] | null = null): Actor => ({
  personId: 'p',
  accountId: null,
  organizationId: 'o',
  role,
  scopes: ['read', 'write'],
  credentialId: 'c',
  credentialKind: 'session',
  areaIds,
});
const standing = (roles: OwnershipRole[], isArchived = false) => ({
  areaId: 'a',
  roles,
  isArchived,
});

describe('standing', () => {
  it.each<[Role, OwnershipRole[], [answers: boolean, contributes: boolean, reviews: boolean]]>([
    ['cpo', [], [true, true, true]],
    ['admin', [], [true, true, true]],
    ['ceo', [], [false, false, true]],
    ['executive', [], [false, false, false]],
    ['member', [], [false, false, false]],
    ['member', ['accountable'], [true, true, true]],
    ['member', ['deputy'], [true, true, false]],
    ['member', ['contributor'], [false, true, false]],
    ['member', ['reviewer'], [false, false, true]],
    ['member', ['consulted', 'informed'], [false, false, false]],
  ])('of a %s who is %j: answers, contributes, reviews = %j', (role, roles, expected) => {
    const who = actor(role);
    const where = standing(roles);
    expect([answersFor(who, where), contributesTo(who, where), reviews(who, where)]).toEqual(
      expected,
    );
  });

  it('ends for writing when the area is archived', () => {
    expect(contributesTo(actor('cpo'), standing([], true))).toBe(false);
  });

  it('of a token reaches no further than its areas', () => {
    expect(answersFor(actor('cpo', ['b']), standing([]))).toBe(false);
    expect(answersFor(actor('cpo', ['a']), standing([]))).toBe(true);
  });
});
