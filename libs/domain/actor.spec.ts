import { administers, leads, reads, ROLES, writes, type Actor, type Role } from './actor.ts';

const actor = (role: Role, scopes: Actor['scopes'] = ['read', 'write']): Actor => ({
  personId: 'p',
  accountId: 'a',
  organizationId: 'o',
  role,
  scopes,
  credentialId: 'c',
  credentialKind: 'session',
});

describe('a role', () => {
  it.each<[Role, boolean, boolean, boolean]>([
    ['admin', true, true, true],
    ['cpo', false, true, true],
    ['ceo', false, false, true],
    ['executive', false, false, true],
    ['member', false, false, true],
    ['viewer', false, false, false],
  ])('%s administers %s, leads %s, writes %s', (role, ...expected) => {
    const who = actor(role);
    expect([administers(who), leads(who), writes(who)]).toEqual(expected);
  });
});

describe('a scope', () => {
  it.each(ROLES)('limits what a %s may do', (role) => {
    expect(writes(actor(role, ['read']))).toBe(false);
    expect(reads(actor(role, ['read']))).toBe(true);
    expect(reads(actor(role, ['write']))).toBe(false);
    expect(reads(actor(role, []))).toBe(false);
  });
});
