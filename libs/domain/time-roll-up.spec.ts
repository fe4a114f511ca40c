import fc from 'fast-check';
import type { Rollup, Unit } from './kpi.ts';
import { rollUpTime, type TimePart, type TimeRolledKpi, type TimeRollUp } from './time-roll-up.ts';

const nothing: TimePart = { value: null, numerator: null, denominator: null, observations: null };
const value = (amount: number, observations: number | null = null): TimePart => ({
  ...nothing,
  value: amount,
  observations,
});
const share = (numerator: number, denominator: number): TimePart => ({
  ...nothing,
  value: denominator === 0 ? null : (100 * numerator) / denominator,
  numerator,
  denominator,
});
const kpi = (rollup: Rollup, unit: Unit = 'count'): TimeRolledKpi => ({
  rollup,
  unit,
});
const whole = (amount: number | null, change: Partial<TimeRollUp> = {}): TimeRollUp => ({
  value: amount,
  numerator: null,
  denominator: null,
  complete: true,
  ...change,
});

describe('rollUpTime', () => {
  it.each<[string, TimeRolledKpi, TimePart[], TimeRollUp]>([
    ['adds a flow', kpi('sum'), [value(0.1), value(0.2), value(3)], whole(3.3)],
    [
      'adds what is there',
      kpi('sum'),
      [value(1), nothing, value(3)],
      whole(4, { complete: false }),
    ],
    [
      'has no sum of nothing',
      kpi('sum'),
      [nothing, nothing],
      whole(null, { complete: false, reason: 'no_values' }),
    ],
    [
      'has no sum of no periods',
      kpi('sum'),
      [],
      whole(null, { complete: false, reason: 'no_values' }),
    ],
    ['counts a zero', kpi('sum'), [value(0), value(0), value(0)], whole(0)],
    [
      'adds no percentages',
      kpi('sum', 'percent'),
      [value(1), value(2), value(3)],
      whole(null, { reason: 'cannot_roll_up' }),
    ],
    ['takes the last of a stock', kpi('last'), [value(5), value(6), value(4)], whole(4)],
    ['bridges a gap in a stock', kpi('last'), [value(5), nothing, value(4)], whole(4)],
    [
      'takes the latest there is',
      kpi('last'),
      [value(5), value(6), nothing],
      whole(6, { complete: false }),
    ],
    [
      'misses periods not yet begun',
      kpi('last'),
      [value(5), value(6)],
      whole(6, { complete: false }),
    ],
    ['averages scores', kpi('mean', 'score'), [value(3), value(4), value(4.4)], whole(3.8)],
    [
      'averages no percentages',
      kpi('mean', 'percent'),
      [value(1), value(2), value(3)],
      whole(null, { reason: 'cannot_roll_up' }),
    ],
    [
      'has no median of medians',
      kpi('median', 'days'),
      [value(1), value(2), value(3)],
      whole(null, { reason: 'cannot_roll_up' }),
    ],
    [
      'leaves the rest alone',
      kpi('none'),
      [value(1), value(2), value(3)],
      whole(null, { reason: 'cannot_roll_up' }),
    ],
    [
      'weighs by observations',
      kpi('weighted_mean', 'days'),
      [value(10, 1), value(20, 3), value(5, 6)],
      whole(10),
    ],
    [
      'cannot weigh without',
      kpi('weighted_mean', 'days'),
      [value(10, 1), value(20), value(5, 6)],
      whole(null, { reason: 'observations_missing' }),
    ],
    [
      'weighs by the denominators',
      kpi('weighted_mean', 'percent'),
      [share(1, 2), share(1, 4), share(0, 2)],
      whole(25, { numerator: 2, denominator: 8 }),
    ],
    [
      'divides the sums',
      kpi('ratio_of_sums', 'percent'),
      [share(1, 2), share(9, 90), share(5, 8)],
      whole(15, { numerator: 15, denominator: 100 }),
    ],
    [
      'divides without a hundred',
      kpi('ratio_of_sums', 'currency'),
      [share(10, 2), share(20, 4), share(30, 2)],
      whole(7.5, { numerator: 60, denominator: 8 }),
    ],
    [
      'divides what is there',
      kpi('ratio_of_sums', 'percent'),
      [share(1, 2), nothing, share(2, 2)],
      whole(75, { numerator: 3, denominator: 4, complete: false }),
    ],
    [
      'takes in a share of nothing',
      kpi('ratio_of_sums', 'percent'),
      [share(1, 2), share(0, 0), share(2, 2)],
      whole(75, { numerator: 3, denominator: 4 }),
    ],
    [
      'never divides by zero',
      kpi('ratio_of_sums', 'percent'),
      [share(0, 0), share(0, 0), share(0, 0)],
      whole(null, { numerator: 0, denominator: 0, reason: 'zero_denominator' }),
    ],
    [
      'never averages percentages',
      kpi('ratio_of_sums', 'percent'),
      [share(1, 2), value(50), share(2, 2)],
      whole(null, { reason: 'parts_missing' }),
    ],
  ])('%s', (_, definition, parts, result) => {
    expect(rollUpTime(definition, parts, 3)).toEqual(result);
  });

  it.each<Rollup>(['sum', 'last', 'mean', 'median', 'weighted_mean', 'ratio_of_sums', 'none'])(
    'is the only part itself, by %s',
    (rollup) => {
      expect(rollUpTime(kpi(rollup, 'percent'), [value(42)], 1)).toEqual(whole(42));
    },
  );

  it('is a single share of nothing', () => {
    expect(rollUpTime(kpi('ratio_of_sums', 'percent'), [share(0, 0)], 1)).toEqual(
      whole(null, { numerator: 0, denominator: 0, reason: 'zero_denominator' }),
    );
  });

  it('lies between the smallest and the largest share', () => {
    const part = fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 2 }), (pairs) => {
        const parts = pairs.map(([numerator, denominator]) => share(numerator, denominator));
        const shares = parts.map((one) => one.value ?? 0);
        const { value: rolled } = rollUpTime(kpi('ratio_of_sums', 'percent'), parts, parts.length);
        expect(rolled).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
        expect(rolled).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
      }),
    );
  });
});
