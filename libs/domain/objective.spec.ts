import type { Day } from './day.ts';
import {
  curveProblems,
  keyResultPace,
  objectivePace,
  objectiveStatus,
  proposedScore,
  stateOn,
  type KeyResultFacts,
  type KeyResultPace,
  type ObjectiveState,
} from './objective.ts';
import type { Status } from './status.ts';

const span = { startsOn: '2026-01-01', endsOn: '2026-04-11' };
const HALFWAY: Day = '2026-02-20';
const facts = (change: Partial<KeyResultFacts>): KeyResultFacts => ({
  baseline: 40,
  target: 80,
  value: 60,
  weight: 1,
  span,
  curve: [],
  ...change,
});
const part = (made: number | null, weight = 1, expected = 0.5): KeyResultPace => ({
  progress: made,
  expected,
  weight,
  ratio: null,
  status: 'unknown',
});

describe('a key result', () => {
  it.each<[string, Partial<KeyResultFacts>, number | null, Status]>([
    ['half way at half time', {}, 0.5, 'on_track'],
    ['half way down at half time', { baseline: 80, target: 40 }, 0.5, 'on_track'],
    ['a little behind', { value: 58 }, 0.45, 'at_risk'],
    ['far behind', { value: 50 }, 0.25, 'off_track'],
    ['beyond its target', { value: 100 }, 1.5, 'on_track'],
    ['backwards', { value: 30 }, -0.25, 'off_track'],
    ['without a value', { value: null }, null, 'unknown'],
    ['target equals baseline, kept', { baseline: 60, target: 60 }, 1, 'on_track'],
    ['target equals baseline, missed', { baseline: 61, target: 61 }, null, 'unknown'],
  ])('%s', (_, change, progress, status) => {
    expect(keyResultPace(facts(change), HALFWAY)).toMatchObject({
      progress,
      status,
      expected: 0.5,
    });
  });

  it('follows a drawn curve', () => {
    const curve = [
      { day: '2026-01-01', value: 0 },
      { day: HALFWAY, value: 0.2 },
    ];
    expect(keyResultPace(facts({ value: 48, curve }), HALFWAY)).toMatchObject({
      expected: 0.2,
      ratio: 1,
      status: 'on_track',
    });
  });

  it.each<[string, Day, number, Status]>([
    ['has not started before its first day', '2025-12-31', 0, 'not_started'],
    ['is owed whole on its last day', '2026-04-11', 1, 'off_track'],
    ['is owed whole afterwards', '2026-12-31', 1, 'off_track'],
  ])('%s', (_, day, expected, status) => {
    expect(keyResultPace(facts({ value: 40 }), day)).toMatchObject({ expected, status });
  });
});

describe('an objective', () => {
  it.each<[string, KeyResultPace[], object]>([
    ['is the weighted mean', [part(0.6, 3), part(0.2, 1)], { progress: 0.5, status: 'on_track' }],
    ['caps each at all of it', [part(3), part(0)], { progress: 0.5, ratio: 1 }],
    ['counts what went back as nothing', [part(-9), part(1)], { progress: 0.5 }],
    [
      'leaves out what has no value',
      [part(0.5), part(null, 9)],
      { progress: 0.5, coverage: { current: 1, total: 2 } },
    ],
    [
      'knows nothing without a value',
      [part(null)],
      { progress: null, expected: null, ratio: null, status: 'unknown', score: null },
    ],
    [
      'knows nothing without key results',
      [],
      { status: 'unknown', coverage: { current: 0, total: 0 } },
    ],
    [
      'is at risk at 0.85',
      [part(0.425)],
      { ratio: 0.85, status: 'at_risk', score: 3.33333333333333 },
    ],
    [
      'is on track at 0.95',
      [part(0.475)],
      { ratio: 0.95, status: 'on_track', score: 6.66666666666667 },
    ],
    ['is off track below 0.85', [part(0.4)], { ratio: 0.8, status: 'off_track' }],
    [
      'has nothing expected of it yet',
      [part(0, 1, 0)],
      { ratio: null, status: 'not_started', score: null },
    ],
  ])('%s', (_, parts, expected) => {
    expect(objectivePace(parts)).toMatchObject(expected);
  });

  it.each<[number | null, number | null]>([
    [null, null],
    [0, 0],
    [0.666, 6.7],
    [1, 10],
    [1.4, 10],
    [-1, 0],
  ])('that made %p of its way is proposed the score %p', (made, score) => {
    expect(proposedScore(made)).toBe(score);
  });

  it.each<[ObjectiveState, Day | null, Day | null, Day, ObjectiveState]>([
    ['open', '2026-02-01', null, '2026-01-31', 'draft'],
    ['open', '2026-02-01', null, '2026-02-01', 'open'],
    ['closed', '2026-02-01', '2026-03-01', '2026-02-28', 'open'],
    ['closed', '2026-02-01', '2026-03-01', '2026-03-01', 'closed'],
    ['closed', '2026-02-01', '2026-03-01', '2026-01-01', 'draft'],
    ['dropped', null, '2026-03-01', '2026-03-01', 'dropped'],
    ['dropped', null, '2026-03-01', '2026-02-28', 'draft'],
    ['draft', null, null, '2026-02-28', 'draft'],
  ])('%s, committed to on %p and closed on %p, was on %s %s', (state, from, to, day, then) => {
    expect(stateOn({ state, committedOn: from, closedOn: to }, day)).toBe(then);
  });

  it.each<[ObjectiveState, Status]>([
    ['draft', 'not_started'],
    ['open', 'at_risk'],
    ['closed', 'done'],
    ['dropped', 'cancelled'],
  ])('that is %s is %s', (state, status) => {
    expect(objectiveStatus(state, { ratio: 0.9, status: 'at_risk' })).toBe(status);
  });
});

describe('a drawn curve', () => {
  it.each<[string, { day: Day; value: number }[], string[]]>([
    [
      'rises within the span',
      [
        { day: '2026-01-01', value: 0 },
        { day: '2026-04-11', value: 1 },
      ],
      [],
    ],
    ['begins too early', [{ day: '2025-12-31', value: 0 }], ['/curve/0/day']],
    ['ends too late', [{ day: '2026-04-12', value: 1 }], ['/curve/0/day']],
    [
      'goes back in time',
      [
        { day: '2026-02-01', value: 0 },
        { day: '2026-02-01', value: 1 },
      ],
      ['/curve/1/day'],
    ],
    [
      'falls',
      [
        { day: '2026-02-01', value: 0.5 },
        { day: '2026-03-01', value: 0.4 },
      ],
      ['/curve/1/value'],
    ],
  ])('%s', (_, curve, pointers) => {
    expect(curveProblems(curve, span).map(({ pointer }) => pointer)).toEqual(pointers);
  });
});
