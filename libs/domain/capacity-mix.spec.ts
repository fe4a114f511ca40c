import { isWhole, sharesOf } from './capacity-mix.ts';

describe('a planned mix', () => {
  it.each([
    [{ a: 40, b: 60 }, true],
    [{ a: 33.3, b: 33.3, c: 33.4 }, true],
    [{ a: 0.1, b: 0.2, c: 99.7 }, true],
    [{ a: 100, b: 0 }, true],
    [{ a: 50, b: 49.99 }, false],
    [{ a: 110, b: -10 }, false],
    [{}, false],
  ])('of %j is whole: %s', (shares, whole) => {
    expect(isWhole(shares)).toBe(whole);
  });
});

describe('the actual mix', () => {
  const names = ['growth', 'retention'] as const;

  it('shares out the effort that is known', () => {
    const parts = [
      { name: 'growth', effort: 3 },
      { name: 'retention', effort: 0.5 },
      { name: 'growth', effort: 0.5 },
      { name: null, effort: 8 },
      { name: 'retention', effort: null },
    ] as const;
    expect(sharesOf(parts, names)).toEqual({ growth: 87.5, retention: 12.5 });
  });

  it('is unknown where no effort is known', () => {
    const parts = [{ name: 'growth', effort: null }] as const;
    expect(sharesOf(parts, names)).toEqual({ growth: null, retention: null });
    expect(sharesOf([], names)).toEqual({ growth: null, retention: null });
  });
});
