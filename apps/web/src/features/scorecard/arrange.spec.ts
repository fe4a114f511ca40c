import { arranged, rowsOf, type ScorecardArea } from './arrange.ts';
import { linesOf } from './lines.ts';
import type { ScorecardKpi } from './row-types.ts';
import { arrangementOf, isFiltered, NO_FILTERS, searchOf, type Search } from './search.ts';
import { queryOf, searchOfQuery } from './view-query.ts';

const kpi = (key: string, more: Partial<ScorecardKpi> = {}): ScorecardKpi =>
  ({
    id: `id-${key}`,
    key,
    name: key,
    status: 'on_track',
    freshness: 'current',
    cadence: 'monthly',
    isKey: false,
    value: 1,
    reference: null,
    recordedAt: null,
    ...more,
  }) as ScorecardKpi;

const area = (key: string, owner: string | null, kpis: readonly ScorecardKpi[]): ScorecardArea =>
  ({
    key,
    name: key,
    owner: owner === null ? null : { personId: owner, name: owner, acting: false },
    kpis,
  }) as unknown as ScorecardArea;

const against = (absolute: number, percent: number | null, verdict: 'better' | 'worse') =>
  ({ kind: 'previous', value: 1, absolute, percent, verdict }) as const;

const areas = [
  area('growth', 'ana', [
    kpi('activation', {
      name: 'Aktivität',
      isKey: true,
      value: 48.7,
      reference: against(1.5, null, 'better'),
    }),
    kpi('churn', { status: 'off_track', value: null, freshness: 'overdue' }),
  ]),
  area('delivery', 'ben', [
    kpi('releases', {
      status: 'at_risk',
      cadence: 'weekly',
      value: 12,
      reference: against(-3, -20, 'worse'),
    }),
  ]),
  area('budget', null, [kpi('variance', { value: -2 })]),
];
const rows = rowsOf(areas);
const shown = (search: Search) => {
  const groups = arranged(rows, arrangementOf(search));
  return groups.map((group) => [group.key, ...group.rows.map(({ key }) => key)].join(' '));
};
const flat = (search: Search) => shown({ group: 'none', ...search })[0] ?? '';

describe('arranged', () => {
  it('keeps areas and rows in their order, under the area', () => {
    expect(shown({})).toEqual(['growth activation churn', 'delivery releases', 'budget variance']);
  });

  it.each<[Search['group'], string[]]>([
    ['owner', ['ana activation churn', 'ben releases', 'nobody variance']],
    ['status', ['off_track churn', 'at_risk releases', 'on_track activation variance']],
    ['cadence', ['weekly releases', 'monthly activation churn variance']],
    ['none', ['all activation churn releases variance']],
  ])('groups by %s', (group, expected) => {
    expect(shown({ group })).toEqual(expected);
  });

  it.each<[string, Search, string]>([
    ['status', { status: 'off_track,at_risk' }, 'all churn releases'],
    ['area', { area: 'budget' }, 'all variance'],
    ['owner', { owner: 'ben,nobody' }, 'all releases variance'],
    ['freshness', { freshness: 'overdue' }, 'all churn'],
    ['key KPIs', { keys: 'key' }, 'all activation'],
    [
      'words without marks, of the name, the area or the owner',
      { q: 'ANA aktivitat' },
      'all activation',
    ],
  ])('filters by %s', (_, search, expected) => {
    expect(flat(search)).toBe(expected);
  });

  it.each<[string, string]>([
    ['value', 'all variance releases activation churn'],
    ['-value', 'all activation releases variance churn'],
    ['name', 'all activation churn releases variance'],
    ['status', 'all churn releases activation variance'],
    ['delta', 'all releases activation churn variance'],
    ['-delta', 'all activation releases churn variance'],
    ['freshness', 'all churn activation releases variance'],
  ])('sorts by %s, what is missing last', (sort, expected) => {
    expect(flat({ sort })).toBe(expected);
  });
});

describe('linesOf', () => {
  it('puts headings before their rows, or leaves them out', () => {
    const groups = arranged(rows, arrangementOf({}));
    expect(
      linesOf(groups, true)
        .map(({ kind }) => kind[0])
        .join(''),
    ).toBe('grrgrgr');
    expect(linesOf(groups, false)).toHaveLength(4);
  });
});

describe('the address', () => {
  const search = {
    q: 'x',
    group: 'owner',
    status: 'off_track,at_risk',
    sort: '-value',
    keys: 'key',
  };

  it('says everything about an arrangement and nothing that goes without saying', () => {
    expect(searchOf(arrangementOf(search))).toMatchObject(search);
    const plain = Object.values(searchOf(arrangementOf({})));
    expect(plain.every((value) => value === undefined)).toBe(true);
  });

  it('ignores what it does not know', () => {
    expect(arrangementOf({ group: 'moon', status: 'blue', sort: 'smell' })).toEqual(
      arrangementOf({}),
    );
  });

  it('knows filters from order', () => {
    expect(isFiltered(arrangementOf({ group: 'owner', sort: 'name' }))).toBe(false);
    expect(isFiltered(arrangementOf({ status: 'at_risk' }))).toBe(true);
    expect(isFiltered({ ...arrangementOf(search), ...NO_FILTERS })).toBe(false);
  });

  it('is kept in a view without its period, and given back whole', () => {
    const query = queryOf({ ...search, period: '2026-10', panel: 'kpi:x', cmp: 'target' });
    expect(query).not.toContain('2026-10');
    expect(searchOfQuery(query)).toMatchObject({ ...search, cmp: 'target', area: undefined });
    expect(queryOf(searchOfQuery(query))).toBe(query);
  });
});
