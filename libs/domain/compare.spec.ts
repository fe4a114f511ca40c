import { compare, distanceToBand, type ComparedKpi, type Comparison } from './compare.ts';
import { defaultLines, NO_LINES } from './lines.ts';

const revenue: ComparedKpi = { unit: 'currency', direction: 'higher' };
const days: ComparedKpi = { unit: 'days', direction: 'lower' };
const retention: ComparedKpi = { unit: 'percent', direction: 'higher' };
const mix: ComparedKpi = {
  unit: 'ratio',
  direction: 'band',
  lines: defaultLines('band', { low: 4, high: 6 }),
};

describe('compare', () => {
  it.each<[string, ComparedKpi, [number, number], Partial<Comparison>]>([
    [
      'more is better',
      revenue,
      [110, 100],
      { absolute: 10, percent: 10, unit: 'currency', verdict: 'better' },
    ],
    ['less is worse', revenue, [75, 100], { absolute: -25, percent: -25, verdict: 'worse' }],
    ['the same', revenue, [100, 100], { absolute: 0, percent: 0, verdict: 'same' }],
    ['without dust', revenue, [0.3, 0.1], { absolute: 0.2, percent: 200 }],
    ['fewer days are better', days, [6, 8], { absolute: -2, percent: -25, verdict: 'better' }],
    ['more days are worse', days, [9, 8], { absolute: 1, percent: 12.5, verdict: 'worse' }],
    [
      'percentages differ by points',
      retention,
      [45, 40],
      { absolute: 5, percent: null, unit: 'pp', verdict: 'better' },
    ],
    ['to zero', revenue, [0, 100], { absolute: -100, percent: -100 }],
    ['from zero', revenue, [100, 0], { absolute: 100, percent: null, verdict: 'better' }],
    ['zero stays zero', revenue, [0, 0], { absolute: 0, percent: null, verdict: 'same' }],
    ['across zero', revenue, [50, -50], { absolute: 100, percent: null, verdict: 'better' }],
    ['down across zero', revenue, [-50, 50], { absolute: -100, percent: null, verdict: 'worse' }],
    ['a smaller loss', revenue, [-50, -100], { absolute: 50, percent: 50, verdict: 'better' }],
    ['a larger loss', revenue, [-150, -100], { absolute: -50, percent: -50, verdict: 'worse' }],
    ['into the band', mix, [5, 7], { absolute: -2, verdict: 'better' }],
    ['out of the band', mix, [3, 5], { absolute: -2, verdict: 'worse' }],
    ['within the band', mix, [4, 6], { absolute: -2, verdict: 'same' }],
    ['from below to as far above', mix, [7, 3], { absolute: 4, verdict: 'same' }],
    ['nearer on the other side', mix, [6.5, 3], { absolute: 3.5, verdict: 'better' }],
    ['a band nobody drew', { ...mix, lines: null }, [5, 7], { absolute: -2, verdict: null }],
    ['a band without edges', { ...mix, lines: NO_LINES }, [5, 7], { verdict: null }],
  ])('%s', (_, kpi, [value, reference], result) => {
    expect(compare(value, reference, kpi)).toMatchObject({ reference, missing: null, ...result });
  });

  it.each<[number | null, number | null, Comparison['missing']]>([
    [100, null, 'reference'],
    [null, 100, 'value'],
    [null, null, 'reference'],
  ])('%d against %d misses the %s', (value, reference, missing) => {
    expect(compare(value, reference, retention)).toEqual({
      reference,
      absolute: null,
      percent: null,
      unit: 'pp',
      verdict: null,
      missing,
    });
  });
});

describe('distanceToBand', () => {
  const lines = defaultLines('band', { low: 0.1, high: 0.3 });

  it.each([
    [0, 0.1],
    [0.1, 0],
    [0.2, 0],
    [0.3, 0],
    [0.7, 0.4],
  ])('of %d is %d', (value, distance) => {
    expect(distanceToBand(value, lines)).toBe(distance);
  });
});
