import { seesConfidential, type Actor, type Role } from '#domain/actor';
import { abilities } from '#domain/policy';
import type { OwnershipRole } from '#domain/standing';
import { kpiPolicy, type KpiStanding } from './kpis.policy.ts';

const actor = (personId: string, role: Role, areaIds: string[] | null = null): Actor => ({
  personId,
  accountId: null,
  organizationId: 'o',
  role,
  scopes: ['read', 'write'],
  credentialId: 'c',
  credentialKind: 'session',
  areaIds,
});

const kpi = (
  roles: readonly OwnershipRole[] = [],
  rest: Partial<KpiStanding> = {},
): KpiStanding => ({
  areaId: 'area',
  roles,
  isArchived: false,
  ownerId: 'olga',
  archivedAt: null,
  isComputed: false,
  ...rest,
});

const may = (who: Actor, what: KpiStanding) =>
  Object.entries(abilities(kpiPolicy, who, what))
    .filter(([, allowed]) => allowed)
    .map(([action]) => action);

const KEEPS = ['update', 'define', 'setTarget', 'record', 'rebase', 'archive'];
const archivedAt = new Date('2026-01-01');

describe('kpiPolicy', () => {
  it.each([
    ['who leads', actor('lena', 'cpo'), kpi(), KEEPS],
    ['the accountable owner of the area', actor('amy', 'member'), kpi(['accountable']), KEEPS],
    ['a deputy in office', actor('dan', 'member'), kpi(['deputy']), KEEPS],
    ['a contributor', actor('carl', 'member'), kpi(['contributor']), ['record']],
    ['the owner of the KPI', actor('olga', 'member'), kpi(), ['record']],
    ['a reviewer', actor('rita', 'executive'), kpi(['reviewer']), []],
    ['the CEO', actor('chris', 'ceo'), kpi(), []],
    ['a viewer, whatever they own', actor('olga', 'viewer'), kpi(['accountable']), []],
    ['anybody else', actor('max', 'member'), kpi(), []],
    ['a token bound to the area', actor('lena', 'cpo', ['area']), kpi(), KEEPS],
    ['a token bound to another area', actor('lena', 'cpo', ['other']), kpi(), []],
    ['the owner, by such a token', actor('olga', 'member', ['other']), kpi(), []],
    ['who leads, once archived', actor('lena', 'cpo'), kpi([], { archivedAt }), ['restore']],
    ['who leads, in an area switched off', actor('lena', 'cpo'), kpi([], { isArchived: true }), []],
  ])('lets %s do what they may', (_, who, what, allowed) => {
    expect(may(who, what)).toEqual(allowed);
  });
});

describe('seesConfidential', () => {
  it.each([
    ['admin', true],
    ['cpo', true],
    ['ceo', true],
    ['executive', true],
    ['member', false],
    ['viewer', false],
  ] as const)('%s: %s', (role, sees) => {
    expect(seesConfidential(actor('x', role))).toBe(sees);
  });
});
