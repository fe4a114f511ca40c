import { AREA_KEY, AREA_LIMITS, areaKeyOf, closesCircle } from './area.ts';

describe('areaKeyOf', () => {
  it.each([
    ['Pricing & packaging', 'pricing-packaging'],
    ['Vision and strategy', 'vision-and-strategy'],
    ['  Ökologie / Café  ', 'okologie-cafe'],
    ['2027 bets', '2027-bets'],
    ['市场', 'area'],
    ['---', 'area'],
  ])('makes %j into %j', (name, key) => {
    expect(areaKeyOf(name, new Set())).toBe(key);
  });

  it('numbers a key that is taken', () => {
    expect(areaKeyOf('Growth', new Set(['growth', 'growth-2']))).toBe('growth-3');
  });

  it('stays a key within its length, whatever the name', () => {
    const long = areaKeyOf('a '.repeat(200), new Set());
    expect(long).toMatch(AREA_KEY);
    expect(long.length).toBeLessThanOrEqual(AREA_LIMITS.key);
  });
});

describe('closesCircle', () => {
  const nodes = [
    { id: 'top', parentId: null },
    { id: 'middle', parentId: 'top' },
    { id: 'low', parentId: 'middle' },
  ];

  it.each([
    ['top', 'low', true],
    ['top', 'middle', true],
    ['top', 'top', true],
    ['low', 'top', false],
    ['middle', 'top', false],
  ])('moving %s below %s: %s', (id, parentId, closes) => {
    expect(closesCircle(nodes, id, parentId)).toBe(closes);
  });

  it('ends even where the record holds a circle already', () => {
    const broken = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    expect(closesCircle(broken, 'new', 'a')).toBe(true);
  });
});
