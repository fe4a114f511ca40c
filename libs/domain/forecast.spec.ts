import fc from 'fast-check';
import { forecast, periodEnd, type ForecastPoint } from './forecast.ts';

const quarters = [10, 20, 30, 40, 12, 22, 28, 42];

describe('with a year of history', () => {
  it('repeats the last year, with an interval from its one-step errors', () => {
    // Errors 2, 2, -2, 2: root mean square 2, margin 2 × 1.28155 = 2.56310.
    const result = forecast(quarters, 4, 5);
    expect(result?.method).toBe('seasonal_naive');
    expect(result?.points.map(({ likely }) => likely)).toEqual([12, 22, 28, 42, 12]);
    expect(result?.points[0]?.low).toBeCloseTo(9.436897, 6);
    expect(result?.points[0]?.high).toBeCloseTo(14.563103, 6);
    // The second year ahead is √2 as uncertain: 3.624775.
    expect(result?.points[4]?.high).toBeCloseTo(15.624775, 6);
  });

  it('shows no interval with fewer than four errors', () => {
    expect(forecast(quarters.slice(0, 7), 4, 1)?.points).toEqual([
      { likely: 40, low: null, high: null },
    ]);
    expect(forecast(quarters.slice(0, 4), 4, 2)?.points).toEqual([
      { likely: 10, low: null, high: null },
      { likely: 20, low: null, high: null },
    ]);
  });
});

describe('without a year of history', () => {
  it('follows a trend that fades', () => {
    // 10, 12: level 12, trend 2. 14 was expected at 13.8: level 13.9, trend 1.82.
    const result = forecast([10, 12, 14], 12, 2);
    expect(result).toEqual({
      method: 'damped_trend',
      points: [
        { likely: 15.538, low: null, high: null },
        { likely: 17.0122, low: null, high: null },
      ],
    });
  });

  it('repeats a single value', () => {
    expect(forecast([7], 12, 2)?.points.map(({ likely }) => likely)).toEqual([7, 7]);
  });

  it('is certain of what never moved', () => {
    const point = { likely: 5, low: 5, high: 5 };
    expect(forecast([5, 5, 5, 5, 5, 5], 12, 2)?.points).toEqual([point, point]);
  });

  it('draws an interval from six points, wider with each step', () => {
    // Errors 2, -1.18, 1.3542, -1.494998: root mean square 1.537959, margin 1.970974.
    const points = forecast([0, 0, 2, 0, 2, 0], 12, 2)?.points ?? [];
    expect(points[0]?.likely).toBeCloseTo(0.767837, 6);
    expect(points[0]?.low).toBeCloseTo(-1.203137, 5);
    expect(points[0]?.high).toBeCloseTo(2.738812, 5);
    const [next, later] = points.map(({ low, high }) => Number(high) - Number(low));
    expect(forecast([0, 0, 2, 0, 2], 12, 1)?.points[0]?.low).toBeNull();
    // One step later the error is carried over by 0.5 + 0.1 × 0.9 = 0.59: √(1 + 0.59²).
    expect(Number(later) / Number(next)).toBeCloseTo(1.161077, 6);
  });

  it('has no season in yearly figures', () => {
    expect(forecast([1, 2, 3], 1, 1)?.method).toBe('damped_trend');
  });

  it('has nothing to say without history', () => {
    expect(forecast([], 12, 3)).toBeNull();
  });
});

describe('periodEnd', () => {
  const points: ForecastPoint[] = [
    { likely: 10, low: 8, high: 12 },
    { likely: 11, low: 7.5, high: 14.5 },
  ];

  it.each<[string, 'sum' | 'last', number[], ForecastPoint[], ForecastPoint | null]>([
    ['adds a flow', 'sum', [9, 9.5], points, { likely: 39.5, low: 34, high: 45 }],
    ['adds what is recorded', 'sum', [9, 9.5], [], { likely: 18.5, low: 18.5, high: 18.5 }],
    ['takes the last of a stock', 'last', [9, 9.5], points, { likely: 11, low: 7.5, high: 14.5 }],
    ['takes the recorded last', 'last', [9, 9.5], [], { likely: 9.5, low: 9.5, high: 9.5 }],
    [
      'has no interval without',
      'sum',
      [1],
      [{ likely: 2, low: null, high: null }],
      { likely: 3, low: null, high: null },
    ],
    ['adds nothing', 'sum', [], [], null],
    ['takes the last of nothing', 'last', [], [], null],
  ])('%s', (...[, rollup, actuals, ahead, end]) => {
    expect(periodEnd(rollup, actuals, ahead)).toEqual(end);
  });
});

it('keeps the likely value inside its interval', () => {
  const history = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 6, maxLength: 30 });
  fc.assert(
    fc.property(history, fc.constantFrom(1, 4, 12), (values, periodsPerYear) => {
      const points = forecast(values, periodsPerYear, 6)?.points ?? [];
      expect(points).toHaveLength(6);
      expect(
        points.every(
          ({ likely, low, high }) => (low ?? likely) <= likely && likely <= (high ?? likely),
        ),
      ).toBe(true);
    }),
  );
});
