import { nested, ownedBy, ownersOf, worstFirst, type ShownArea } from './rows.ts';

type Colour = ShownArea['computed']['status'];

const area = (
  name: string,
  more: Partial<ShownArea> & { declares?: Colour; computes?: Colour; score?: number } = {},
): ShownArea =>
  ({
    id: name,
    key: name,
    name,
    parentId: null,
    owner: null,
    declared: more.declares ? { status: more.declares } : null,
    computed: { status: more.computes ?? 'unknown', score: more.score ?? null },
    ...more,
  }) as ShownArea;

const owner = (name: string) => ({ personId: name, name, acting: false });

const names = (areas: readonly ShownArea[]) => areas.map(({ name }) => name).join(' ');

describe('the list of areas', () => {
  it('puts the worst first, whoever says so', () => {
    const good = area('good', { declares: 'on_track', computes: 'on_track', score: 9 });
    const better = area('better', { declares: 'on_track', computes: 'on_track', score: 10 });
    const risky = area('risky', { declares: 'on_track', computes: 'at_risk' });
    const bad = area('bad', { declares: 'on_track', computes: 'off_track' });
    const worst = area('worst', { declares: 'off_track', computes: 'off_track' });
    expect(names(worstFirst([better, good, risky, bad, worst]))).toBe(
      'worst bad risky good better',
    );
  });

  it('puts alike ones by name', () => {
    expect(names(worstFirst([area('b'), area('a')]))).toBe('a b');
  });

  it('hangs areas below the one they belong to, and keeps those whose parent is not shown', () => {
    const areas = [
      area('leaf', { parentId: 'branch' }),
      area('root'),
      area('branch', { parentId: 'root' }),
      area('stray', { parentId: 'elsewhere' }),
    ];
    expect(nested(areas).map((row) => `${row.area.name} ${row.depth}`)).toEqual([
      'root 0',
      'branch 1',
      'leaf 2',
      'stray 0',
    ]);
  });

  const owned = [area('a', { owner: owner('Zoe') }), area('b', { owner: owner('Al') }), area('c')];

  it('names the owners once, by name', () => {
    expect(ownersOf([...owned, ...owned]).map(({ name }) => name)).toEqual(['Al', 'Zoe']);
  });

  it('shows those of one owner, or of nobody', () => {
    expect(names(ownedBy(owned, 'Al'))).toBe('b');
    expect(names(ownedBy(owned, 'open'))).toBe('c');
    expect(names(ownedBy(owned, undefined))).toBe('a b c');
  });
});
