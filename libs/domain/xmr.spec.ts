import fc from 'fast-check';
import { NO_LINES } from './lines.ts';
import type { Direction } from './kpi.ts';
import { goalOf, xmr, type Assurance, type Goal, type Variation } from './xmr.ts';

/** Mean 10, moving range always 2: limits 10 ± 5.32, nearer a limit from 12.66 and 7.34. */
const steady = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];
const atLeast = (low: number): Goal => ({ low, high: null });
const atMost = (high: number): Goal => ({ low: null, high });

describe('limits', () => {
  it('are mean ± 2.66 × mean moving range', () => {
    const { limits } = xmr([10, 12, 11, 13, 10, 12], { direction: 'higher', goal: null });
    expect(limits).toEqual({
      centre: 11.3333333333333,
      lower: 6.0133333333333,
      upper: 16.6533333333333,
    });
  });

  it('come from the first twelve points', () => {
    const limits = { centre: 10, lower: 4.68, upper: 15.32 };
    expect(xmr(steady, { direction: 'higher', goal: null }).limits).toEqual(limits);
    expect(xmr([...steady, 90, 91], { direction: 'higher', goal: null }).limits).toEqual(limits);
  });

  it('start anew where the process is re-based', () => {
    const moved = steady.map((point) => point + 100);
    const result = xmr([...steady, ...moved], { direction: 'higher', goal: null, baseAt: 12 });
    expect(result).toEqual({
      limits: { centre: 110, lower: 104.68, upper: 115.32 },
      signals: [],
      variation: 'common_cause',
      assurance: null,
    });
  });

  it('count signals from the first point of all', () => {
    const { signals } = xmr([0, 0, ...steady, 16], { direction: 'higher', goal: null, baseAt: 2 });
    expect(signals).toEqual([{ index: 14, rule: 'outside', side: 'high' }]);
  });

  it('lie on the mean of points that never move', () => {
    const flat = [0.1, 0.1, 0.1, 0.1, 0.1, 0.1];
    expect(xmr(flat, { direction: 'lower', goal: atMost(0.1) })).toEqual({
      limits: { centre: 0.1, lower: 0.1, upper: 0.1 },
      signals: [],
      variation: 'common_cause',
      assurance: 'will',
    });
  });

  it.each([[[]], [[1, 2, 3, 4, 5]]])('need six points: %j', (points) => {
    expect(xmr(points, { direction: 'higher', goal: atLeast(1) })).toEqual({
      limits: null,
      signals: [],
      variation: null,
      assurance: null,
    });
  });

  it('need six points after the new base', () => {
    expect(xmr(steady, { direction: 'higher', goal: null, baseAt: 7 }).limits).toBeNull();
    expect(xmr(steady, { direction: 'higher', goal: null, baseAt: 6 }).limits).not.toBeNull();
  });
});

describe('variation', () => {
  const inBand: Goal = { low: 8, high: 12 };

  it.each<[string, number[], [Direction, Goal | null], Variation | null]>([
    ['nothing special', [], ['higher', null], 'common_cause'],
    ['on the limit', [15.32], ['higher', null], 'common_cause'],
    ['above, higher is better', [15.33], ['higher', null], 'improving'],
    ['above, lower is better', [15.33], ['lower', null], 'worsening'],
    ['below, higher is better', [4.67], ['higher', null], 'worsening'],
    ['below, lower is better', [4.67], ['lower', null], 'improving'],
    ['a signal that is over', [15.33, 10], ['higher', null], 'common_cause'],
    [
      '8 above with the last of the base',
      [10.5, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5],
      ['higher', null],
      'improving',
    ],
    [
      '7 above with the last of the base',
      [10.5, 10.5, 10.5, 10.5, 10.5, 10.5],
      ['higher', null],
      'common_cause',
    ],
    ['3 of 4 near the limit', [13, 13, 10, 13], ['lower', null], 'worsening'],
    ['6 rising', [7, 8, 9, 10, 10.5, 11], ['higher', null], 'improving'],
    ['5 rising', [8, 9, 10, 10.5, 11], ['higher', null], 'common_cause'],
    ['outside before trend', [21, 20, 19, 18, 17, 16], ['higher', null], 'improving'],
    ['out of the band', [16], ['band', inBand], 'worsening'],
    ['towards the band', [16], ['band', { low: 14, high: 18 }], 'improving'],
    ['beyond a band, as far as before', [16], ['band', { low: 12, high: 14 }], 'common_cause'],
    ['a trend within the band', [8, 8.5, 9, 10, 10.5, 11], ['band', inBand], 'common_cause'],
    ['no band drawn', [16], ['band', null], null],
    ['no band drawn, no signal', [10], ['band', null], 'common_cause'],
  ])('%s', (_, more, [direction, goal], variation) => {
    expect(xmr([...steady, ...more], { direction, goal }).variation).toBe(variation);
  });
});

describe('assurance', () => {
  it.each<[string, Direction, Goal | null, Assurance | null]>([
    ['no target', 'higher', null, null],
    ['target on the lower limit', 'higher', atLeast(4.68), 'will'],
    ['target within the limits', 'higher', atLeast(10), 'may_or_may_not'],
    ['target on the upper limit', 'higher', atLeast(15.32), 'may_or_may_not'],
    ['target above the limits', 'higher', atLeast(15.33), 'will_not'],
    ['ceiling on the upper limit', 'lower', atMost(15.32), 'will'],
    ['ceiling within the limits', 'lower', atMost(10), 'may_or_may_not'],
    ['ceiling below the limits', 'lower', atMost(4.67), 'will_not'],
    ['a band around the limits', 'band', { low: 4, high: 16 }, 'will'],
    ['a band within the limits', 'band', { low: 9, high: 11 }, 'may_or_may_not'],
    ['a band above the limits', 'band', { low: 16, high: 20 }, 'will_not'],
    ['a band below the limits', 'band', { low: 1, high: 4 }, 'will_not'],
  ])('%s', (_, direction, goal, assurance) => {
    expect(xmr(steady, { direction, goal }).assurance).toBe(assurance);
  });

  it('knows the goal from a target or from a band', () => {
    const lines = { ...NO_LINES, greenLow: 3, greenHigh: 5 };
    expect(goalOf('higher', 7, lines)).toEqual(atLeast(7));
    expect(goalOf('lower', 7, lines)).toEqual(atMost(7));
    expect(goalOf('higher', null, lines)).toBeNull();
    expect(goalOf('band', null, lines)).toEqual({ low: 3, high: 5 });
    expect(goalOf('band', null, NO_LINES)).toBeNull();
  });
});

it('mirrors: what improves upwards worsens downwards', () => {
  const points = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 30 });
  const mirrored = { common_cause: 'common_cause', improving: 'worsening', worsening: 'improving' };
  fc.assert(
    fc.property(points, (series) => {
      const up = xmr(series, { direction: 'higher', goal: null });
      const down = xmr(series, { direction: 'lower', goal: null });
      expect(mirrored[up.variation ?? 'common_cause']).toBe(down.variation);
    }),
  );
});
