import type { Actor, Role } from '#domain/actor';
import type { OwnershipRole } from '#domain/standing';
import { nudgePolicy } from './nudges.policy.ts';

const actor = (role: Role, areaIds: readonly string[] | null = null): Actor => ({
  personId: 'p',
  accountId: null,
  organizationId: 'o',
  role,
  scopes: ['read', 'write'],
  credentialId: 'c',
  credentialKind: 'token',
  areaIds,
});

const area = (...roles: OwnershipRole[]) => ({ areaId: 'a', roles, isArchived: false });

describe('a nudge', () => {
  it.each([
    [actor('cpo'), area(), true],
    [actor('admin', ['a']), area(), true],
    [actor('admin', ['b']), area(), false],
    [actor('ceo'), area(), true],
    [actor('executive'), area('reviewer'), true],
    [actor('member'), area('accountable'), true],
    [actor('member'), area('contributor'), false],
    [actor('executive'), area(), false],
    [actor('cpo'), null, true],
    [actor('cpo', ['a']), null, false],
    [actor('ceo'), null, false],
  ])('of %j about %j is allowed: %s', (who, standing, isAllowed) => {
    expect(nudgePolicy.nudge(who, standing)).toBe(isAllowed);
  });
});
