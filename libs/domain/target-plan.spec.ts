import type { Direction } from './kpi.ts';
import {
  edgeProblems,
  planProblems,
  pointerTo,
  type TargetFigures,
  type TargetPlan,
} from './target-plan.ts';

const periods = [{ key: '2026-01', startsOn: '2026-01-01', endsOn: '2026-01-31' }];
const glide: TargetPlan = {
  shape: 'glide',
  from: { day: '2025-12-31', value: 40 },
  to: { day: '2026-12-31', value: 60 },
};

describe('planProblems', () => {
  it.each<[string, TargetPlan, Direction, string[]]>([
    ['a glide path', glide, 'higher', []],
    ['a glide path of a band', glide, 'band', ['/shape']],
    ['a path of one day', { ...glide, to: glide.from }, 'lower', ['/to/day']],
    ['a path backwards', { ...glide, to: { day: '2025-01-01', value: 1 } }, 'lower', ['/to/day']],
    [
      'too many digits',
      { ...glide, from: { day: '2025-01-01', value: 1e15 } },
      'lower',
      ['/from/value'],
    ],
    ['a known period', { shape: 'per_period', figuresByPeriod: { '2026-01': {} } }, 'higher', []],
    [
      'an unknown period',
      { shape: 'per_period', figuresByPeriod: { '2026-13': {} } },
      'higher',
      ['/figuresByPeriod/2026-13'],
    ],
    ['flat figures', { shape: 'flat', figures: {} }, 'higher', []],
  ])('%s', (_, plan, direction, pointers) => {
    expect(planProblems(plan, periods, direction).map(({ pointer }) => pointer)).toEqual(pointers);
  });
});

describe('edgeProblems', () => {
  it.each<[string, Direction, TargetFigures, string[]]>([
    ['none given', 'higher', { target: 10 }, []],
    ['both fit', 'higher', { target: 10, stretch: 12, floor: 8 }, []],
    ['both on the target', 'higher', { target: 10, stretch: 10, floor: 10 }, []],
    ['both fit downwards', 'lower', { target: 10, stretch: 8, floor: 12 }, []],
    ['by the green line', 'lower', { green: 10, stretch: 8 }, []],
    ['both wrong', 'higher', { target: 10, stretch: 9, floor: 11 }, ['/stretch', '/floor']],
    [
      'both wrong downwards',
      'lower',
      { target: 10, stretch: 11, floor: 9 },
      ['/stretch', '/floor'],
    ],
    ['of a band', 'band', { low: 1, high: 2, floor: 0 }, ['/floor']],
    ['of no target', 'higher', { stretch: 5 }, ['/stretch']],
    ['no number', 'higher', { target: 1, stretch: Number.NaN }, ['/stretch']],
  ])('%s', (_, direction, figures, pointers) => {
    expect(edgeProblems(figures, direction).map(({ pointer }) => pointer)).toEqual(pointers);
  });
});

it('escapes the key of a period in a pointer', () => {
  expect(pointerTo('2026/27~Q1')).toBe('/figuresByPeriod/2026~127~0Q1');
});
