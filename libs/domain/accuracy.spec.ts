import { accuracyOf, type ForecastOutcome } from './accuracy.ts';

const outcome = (
  likely: number,
  actual: number,
  margin: number | null = null,
): ForecastOutcome => ({
  likely,
  low: margin === null ? null : likely - margin,
  high: margin === null ? null : likely + margin,
  actual,
});

describe('accuracyOf', () => {
  it('weighs errors against what came', () => {
    // Errors 10, -5, 0: 15 in all, of 100 + 45 + 5.
    expect(accuracyOf([outcome(110, 100, 10), outcome(40, 45, 4), outcome(5, 5)])).toEqual({
      meanError: 5,
      percentError: 10,
      bias: 1.66666666666667,
      inside: { hits: 1, of: 2 },
    });
  });

  it('has no percentage of nothing', () => {
    expect(accuracyOf([outcome(0.3, 0)])).toEqual({
      meanError: 0.3,
      percentError: null,
      bias: 0.3,
      inside: { hits: 0, of: 0 },
    });
  });

  it('goes by size where values are negative', () => {
    expect(accuracyOf([outcome(-8, -10, 1)])).toMatchObject({
      percentError: 20,
      inside: { hits: 0, of: 1 },
    });
  });

  it('waits for an outcome', () => {
    expect(accuracyOf([])).toBeNull();
  });
});
