import type { Actor, Role } from './actor.ts';
import {
  answersForThing,
  contributesToThing,
  isUnbound,
  reaches,
  type RegisterStanding,
} from './register-standing.ts';
import type { OwnershipRole } from './standing.ts';

const actor = (role: Role, areaIds: readonly string[] | null = null): Actor => ({
  personId: 'me',
  accountId: null,
  organizationId: 'o',
  role,
  scopes: ['read', 'write'],
  credentialId: 'c',
  credentialKind: 'session',
  areaIds,
});
const thing = (
  areaId: string | null,
  roles: readonly OwnershipRole[] = [],
  isAreaArchived = false,
): RegisterStanding => ({ areaId, roles, isAreaArchived });

describe('somebody stands to a thing', () => {
  it.each<[string, Actor, RegisterStanding, [boolean, boolean, boolean]]>([
    ['of the company, as its CPO', actor('cpo'), thing(null), [true, true, true]],
    ['of the company, as a member', actor('member'), thing(null), [false, false, true]],
    [
      'of the company, with a token of one area',
      actor('cpo', ['a']),
      thing(null),
      [false, false, false],
    ],
    ['of their area', actor('member'), thing('a', ['accountable']), [true, true, true]],
    [
      'of an area that they help',
      actor('member'),
      thing('a', ['contributor']),
      [false, true, true],
    ],
    ['of an area of others', actor('member'), thing('a'), [false, false, true]],
    [
      'of an area that is switched off',
      actor('cpo'),
      thing('a', ['accountable'], true),
      [false, false, false],
    ],
    [
      'of an area outside of the token',
      actor('cpo', ['b']),
      thing('a', ['accountable']),
      [false, false, false],
    ],
    ['of the area of the token', actor('cpo', ['a']), thing('a'), [true, true, true]],
  ])('%s', (_, who, what, [answers, contributes, reached]) => {
    expect(answersForThing(who, what)).toBe(answers);
    expect(contributesToThing(who, what)).toBe(contributes);
    expect(reaches(who, what)).toBe(reached);
  });

  it('and a token may be bound to areas', () => {
    expect(isUnbound(actor('cpo'))).toBe(true);
    expect(isUnbound(actor('cpo', []))).toBe(false);
  });
});
