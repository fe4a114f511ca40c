import type { Day } from './day.ts';
import { expectedProgress, pace, progress, type Pace, type Span } from './pace.ts';

const span: Span = { startsOn: '2026-01-01', endsOn: '2026-04-11' };

describe('progress', () => {
  it.each<[string, [number, number, number], number | null]>([
    ['a quarter of the way up', [40, 80, 50], 0.25],
    ['a quarter of the way down', [80, 40, 70], 0.25],
    ['beyond the target', [40, 80, 90], 1.25],
    ['backwards', [40, 80, 30], -0.25],
    ['not moved', [40, 80, 40], 0],
    ['across zero', [-10, 10, 0], 0.5],
    ['without dust', [0.1, 0.4, 0.2], 0.333333333333333],
    ['kept where it was', [99, 99, 99], 1],
    ['target equals baseline, missed', [99, 99, 98], null],
  ])('%s', (_, [baseline, target, value], made) => {
    expect(progress(baseline, target, value)).toBe(made);
  });
});

describe('expectedProgress', () => {
  const curve = [
    { day: '2026-01-01', value: 0 },
    { day: '2026-03-01', value: 0.2 },
    { day: '2026-04-11', value: 1 },
  ];

  it.each<[string, Span, Day, number]>([
    ['before the start', span, '2025-12-01', 0],
    ['on the first day', span, '2026-01-01', 0],
    ['after 25 of 100 days', span, '2026-01-26', 0.25],
    ['on the last day', span, '2026-04-11', 1],
    ['after the end', span, '2026-05-01', 1],
    ['the only day', { startsOn: '2026-01-01', endsOn: '2026-01-01' }, '2026-01-01', 1],
  ])('%s', (_, days, today, expected) => {
    expect(expectedProgress(days, today)).toBe(expected);
  });

  it('follows a drawn curve', () => {
    expect(expectedProgress(span, '2026-03-01', curve)).toBe(0.2);
    expect(expectedProgress(span, '2026-01-30', curve)).toBe(0.0983050847457627);
  });
});

describe('pace', () => {
  it.each<[string, number | null, number, Pace]>([
    ['on the mark', 0.5, 0.5, { ratio: 1, status: 'on_track' }],
    ['at 0.95', 0.38, 0.4, { ratio: 0.95, status: 'on_track' }],
    ['just below 0.95', 0.379, 0.4, { ratio: 0.9475, status: 'at_risk' }],
    ['at 0.85', 0.34, 0.4, { ratio: 0.85, status: 'at_risk' }],
    ['below 0.85', 0.3, 0.4, { ratio: 0.75, status: 'off_track' }],
    ['backwards', -0.1, 0.4, { ratio: -0.25, status: 'off_track' }],
    ['ahead', 0.8, 0.4, { ratio: 2, status: 'on_track' }],
    ['nothing expected yet', 0, 0, { ratio: null, status: 'not_started' }],
    ['moved before it was expected', 0.1, 0, { ratio: null, status: 'on_track' }],
    ['no value', null, 0.4, { ratio: null, status: 'unknown' }],
  ])('%s', (_, made, expected, result) => {
    expect(pace(made, expected)).toEqual(result);
  });
});
