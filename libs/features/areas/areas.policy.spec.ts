import { ROLES, type Actor, type Role } from '#domain/actor';
import { abilities } from '#domain/policy';
import { OWNERSHIP_ROLES, type OwnershipRole, type Standing } from '#domain/standing';
import { areaPolicy, areasPolicy, assignmentOf } from './areas.policy.ts';

const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({
  personId: 'p',
  accountId: 'a',
  organizationId: 'o',
  role,
  scopes: ['read', 'write'],
  credentialId: 'c',
  credentialKind: 'session',
  ...more,
});

const area = (roles: readonly OwnershipRole[], isArchived = false): Standing => ({
  areaId: 'area',
  roles,
  isArchived,
});

const may = (who: Actor, what: Standing) =>
  Object.entries(abilities(areaPolicy, who, what))
    .filter(([, allowed]) => allowed)
    .map(([action]) => action)
    .join(' ');

const ALL = 'update arrange archive handOver assign addContributor checkIn';
const OWNERS = 'update addContributor checkIn';

describe('areaPolicy', () => {
  it.each<[Role, OwnershipRole | 'nothing', string]>([
    ['admin', 'nothing', ALL],
    ['cpo', 'nothing', ALL],
    ['ceo', 'nothing', ''],
    ['executive', 'nothing', ''],
    ['member', 'nothing', ''],
    ['viewer', 'nothing', ''],
    ['member', 'accountable', OWNERS],
    ['executive', 'accountable', OWNERS],
    ['ceo', 'accountable', OWNERS],
    ['viewer', 'accountable', ''],
    ['member', 'deputy', OWNERS],
    ['member', 'contributor', 'checkIn'],
    ['member', 'reviewer', ''],
    ['member', 'consulted', ''],
    ['member', 'informed', ''],
  ])('lets a %s who is %s of an area: %s', (role, held, actions) => {
    expect(may(actor(role), area(held === 'nothing' ? [] : [held]))).toBe(actions);
  });

  it.each<[Role, string]>([
    ['admin', 'restore'],
    ['cpo', 'restore'],
    ['ceo', ''],
    ['member', ''],
  ])('lets a %s who was its owner do with a switched-off area: %s', (role, actions) => {
    expect(may(actor(role), area(['accountable'], true))).toBe(actions);
  });

  it('keeps a token within the areas that it is bound to', () => {
    expect(may(actor('cpo', { areaIds: ['area'] }), area([]))).toBe(ALL);
    expect(may(actor('cpo', { areaIds: ['other'] }), area([]))).toBe('');
    expect(may(actor('cpo', { areaIds: ['other'] }), area([], true))).toBe('');
    expect(may(actor('member', { areaIds: [] }), area(['accountable']))).toBe('');
  });

  it('leaves a reading token at reading', () => {
    expect(may(actor('admin', { scopes: ['read'] }), area([]))).toBe('');
  });
});

describe('areasPolicy', () => {
  it('lets only those who lead add areas', () => {
    const allowed = ROLES.filter((role) => areasPolicy.create(actor(role)));
    expect(allowed).toEqual(['admin', 'cpo']);
  });

  it('lets no token that is bound to some areas add others', () => {
    expect(areasPolicy.create(actor('admin', { areaIds: ['area'] }))).toBe(false);
    expect(areasPolicy.create(actor('admin', { areaIds: null }))).toBe(true);
  });
});

describe('assignmentOf', () => {
  it('gives every role to somebody who may give it', () => {
    expect(OWNERSHIP_ROLES.map(assignmentOf)).toEqual([
      'handOver',
      'assign',
      'addContributor',
      'assign',
      'assign',
      'assign',
    ]);
  });
});
