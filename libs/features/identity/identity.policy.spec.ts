import { ROLES, type Actor, type Role } from '#domain/actor';
import { abilities } from '#domain/policy';
import { mayGive, organizationPolicy, peoplePolicy, personPolicy } from './identity.policy.ts';

const actor = (role: Role, changes: Partial<Actor> = {}): Actor => ({
  personId: 'self',
  accountId: 'account',
  organizationId: 'o',
  role,
  scopes: ['read', 'write'],
  credentialId: 'c',
  credentialKind: 'session',
  areaIds: null,
  ...changes,
});

const colleague = { id: 'colleague', role: 'member' } as const;
const otherAdmin = { id: 'other', role: 'admin' } as const;

/** What an answer of a policy allows, as words. */
const allowed = (answers: Readonly<Record<string, boolean>>) =>
  Object.keys(answers)
    .filter((action) => answers[action])
    .join(' ');

describe('in the organization', () => {
  it.each<[string, Actor, string, string]>([
    ['an administrator', actor('admin'), 'update', 'create invite foundOrganization'],
    ['the CPO', actor('cpo'), '', 'create invite'],
    ['the CEO', actor('ceo'), '', ''],
    ['an executive', actor('executive'), '', ''],
    ['a member', actor('member'), '', ''],
    ['a viewer', actor('viewer'), '', ''],
    ['an administrator’s token', actor('admin', { credentialKind: 'token' }), 'update', 'create'],
    [
      'an administrator’s token of one area',
      actor('admin', { credentialKind: 'token', areaIds: ['a'] }),
      '',
      '',
    ],
    ['an administrator’s reading token', actor('admin', { scopes: ['read'] }), '', ''],
  ])('%s may', (_who, who, organization, people) => {
    expect(allowed(abilities(organizationPolicy, who, undefined))).toBe(organization);
    expect(allowed(abilities(peoplePolicy, who, undefined))).toBe(people);
  });
});

describe('with a person', () => {
  const all = 'update changeRole invite resetPassword deactivate reactivate';

  it.each<[string, Actor, string, string]>([
    ['an administrator', actor('admin'), all, all],
    ['the CPO', actor('cpo'), 'update invite', ''],
    ['the CEO', actor('ceo'), '', ''],
    ['a member', actor('member'), '', ''],
    ['a viewer', actor('viewer'), '', ''],
    [
      'an administrator’s token',
      actor('admin', { credentialKind: 'token' }),
      'update changeRole deactivate reactivate',
      'update changeRole deactivate reactivate',
    ],
    ['an administrator’s token of one area', actor('admin', { areaIds: ['a'] }), '', ''],
  ])('%s may', (_who, who, withColleague, withAdmin) => {
    expect(allowed(abilities(personPolicy, who, colleague))).toBe(withColleague);
    expect(allowed(abilities(personPolicy, who, otherAdmin))).toBe(withAdmin);
  });

  it('nobody changes their own role, nor resets their own password', () => {
    const self = { id: 'self', role: 'admin' } as const;
    expect(allowed(abilities(personPolicy, actor('admin'), self))).toBe(
      'update invite deactivate reactivate',
    );
  });
});

describe('a role', () => {
  it.each<[Role, string]>([
    ['admin', ROLES.join(' ')],
    ['cpo', 'cpo ceo executive member viewer'],
    ['ceo', ''],
    ['executive', ''],
    ['member', ''],
    ['viewer', ''],
  ])('is given by the %s: %s', (role, given) => {
    expect(ROLES.filter((other) => mayGive(actor(role), other)).join(' ')).toBe(given);
  });
});
