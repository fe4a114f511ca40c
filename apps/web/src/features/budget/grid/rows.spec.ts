import type { FiguresRow } from '../budget-data.ts';
import { belongs, found, gridRows, keyOf, linesQuestion } from './rows.ts';

const row = (id: string | null, rest: object = {}): FiguresRow =>
  ({
    nature: 'cost',
    id,
    key: id,
    name: id === null ? null : `Name of ${id}`,
    line: null,
    ...rest,
  }) as never;

const lineOf = (id: string, category = ''): FiguresRow => row(id, { line: { category } });

const shown = (open: readonly string[]): string[] =>
  gridRows([row('a'), row('b'), row('b', { nature: 'revenue' })], new Set(open), (key) =>
    key === 'cost:b' ? [lineOf('one'), lineOf('two')] : [],
  ).map(({ key, depth }) => `${depth} ${key}`);

describe('the rows of the grid', () => {
  it('are the groups, cost and revenue apart', () => {
    expect(shown([])).toEqual(['0 cost:a', '0 cost:b', '0 revenue:b']);
  });

  it('are below an open group its lines', () => {
    expect(shown(['cost:b', 'cost:gone'])).toEqual([
      '0 cost:a',
      '0 cost:b',
      '1 cost:b/one',
      '1 cost:b/two',
      '0 revenue:b',
    ]);
  });

  it('are lines at the margin where there are no groups', () => {
    const rows = gridRows([lineOf('one')], new Set(), () => []);
    expect(rows).toMatchObject([{ kind: 'line', depth: 0, key: 'cost:one' }]);
  });

  it('are found by name or key', () => {
    expect(found([row('cloud'), row('tools')], ' CLO ').map(keyOf)).toEqual(['cost:cloud']);
    expect(found([row('cloud'), row(null)], '')).toHaveLength(2);
  });
});

describe('the lines of a group', () => {
  it.each([
    ['area', 'x', { areaId: 'x' }],
    ['product', 'x', { productId: 'x' }],
    ['product', null, { without: 'product' }],
    ['owner', 'x', { ownerId: 'x' }],
    ['owner', null, { without: 'owner' }],
    ['category', 'Licences', { category: 'Licences' }],
    ['category', null, {}],
  ] as const)('by %s %s are asked for', (by, id, filter) => {
    expect(linesQuestion(by, row(id))).toEqual({ groupBy: 'line', nature: 'cost', ...filter });
  });

  it('are those without a category where the group has none', () => {
    expect(belongs('category', row(null), lineOf('one'))).toBe(true);
    expect(belongs('category', row(null), lineOf('one', 'Licences'))).toBe(false);
    expect(belongs('category', row('Licences'), lineOf('one', 'Licences'))).toBe(true);
    expect(belongs('area', row('a'), lineOf('one', 'Licences'))).toBe(true);
  });
});
