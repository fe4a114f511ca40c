import type { Day } from './day.ts';
import { valueOn, type Waypoint } from './glide.ts';

const year: Waypoint[] = [
  { day: '2026-01-01', value: 100 },
  { day: '2026-01-11', value: 200 },
  { day: '2026-01-31', value: 120 },
];

describe('valueOn', () => {
  it.each<[string, Waypoint[], Day, number | null]>([
    ['before the first', year, '2025-12-31', 100],
    ['on the first', year, '2026-01-01', 100],
    ['3 of 10 days up', year, '2026-01-04', 130],
    ['on a waypoint', year, '2026-01-11', 200],
    ['5 of 20 days down', year, '2026-01-16', 180],
    ['on the last', year, '2026-01-31', 120],
    ['after the last', year, '2026-06-30', 120],
    ['a single waypoint, before', [{ day: '2026-01-01', value: 7 }], '2025-01-01', 7],
    ['a single waypoint, after', [{ day: '2026-01-01', value: 7 }], '2027-01-01', 7],
    ['no path', [], '2026-01-01', null],
    [
      'a step within one day',
      [
        { day: '2026-01-01', value: 7 },
        { day: '2026-01-01', value: 9 },
      ],
      '2026-01-02',
      9,
    ],
    [
      'a third',
      [
        { day: '2026-01-01', value: 0 },
        { day: '2026-01-04', value: 1 },
      ],
      '2026-01-02',
      0.333333333333333,
    ],
  ])('%s', (_, path, day, value) => {
    expect(valueOn(path, day)).toBe(value);
  });
});
