import type { Day } from './day.ts';
import type { FieldError } from './errors.ts';
import type { Waypoint } from './glide.ts';
import { clamp, weightedMean } from './number.ts';
import { expectedProgress, pace, paceScore, progress, type Pace, type Span } from './pace.ts';
import { SCORE_MAX } from './score.ts';
import type { Status } from './status.ts';

export const OBJECTIVE_STATES = ['draft', 'open', 'closed', 'dropped'] as const;
export type ObjectiveState = (typeof OBJECTIVE_STATES)[number];

/** What was committed to cannot move without a reason. */
export const MOVED_FIELDS = [
  'starts_on',
  'ends_on',
  'baseline',
  'target',
  'weight',
  'curve',
  'key_result',
] as const;
export type MovedField = (typeof MOVED_FIELDS)[number];

/** Characters, and how many of each an objective may have. */
export const OBJECTIVE_LIMITS = {
  name: 200,
  description: 8000,
  reason: 2000,
  note: 4000,
  coOwners: 20,
  keyResults: 20,
  waypoints: 60,
} as const;

export interface KeyResultFacts {
  readonly baseline: number;
  readonly target: number;
  /** What the KPI shows now; null: nothing yet. */
  readonly value: number | null;
  readonly weight: number;
  readonly span: Span;
  readonly curve: readonly Waypoint[];
}

export interface KeyResultPace extends Pace {
  /** Share of the way from baseline to target, neither capped nor floored. */
  readonly progress: number | null;
  readonly expected: number;
  readonly weight: number;
}

export interface ObjectivePace extends Pace {
  /** 0 to 1: the weighted mean of the key results, each capped at 1. */
  readonly progress: number | null;
  readonly expected: number | null;
  /** 0 to 10. */
  readonly score: number | null;
  /** Key results with a value, of all. */
  readonly coverage: { readonly current: number; readonly total: number };
}

export function keyResultPace(facts: KeyResultFacts, today: Day): KeyResultPace {
  const { baseline, target, value, weight, span, curve } = facts;
  const made = value === null ? null : progress(baseline, target, value);
  const expected = expectedProgress(span, today, curve);
  return { ...pace(made, expected), progress: made, expected, weight };
}

/**
 * Key results without a value are left out of both means and shown as coverage. None counts for more than all of itself, so that
 * one which went far beyond its target hides no other; one which went backwards counts for nothing.
 */
export function objectivePace(parts: readonly KeyResultPace[]): ObjectivePace {
  const heard = parts.flatMap(({ progress: made, expected, weight }) =>
    made === null ? [] : [{ made: clamp(made, 0, 1), expected, weight }],
  );
  const made = weightedMean(heard.map(({ made: value, weight }) => ({ value, weight })));
  const expected = weightedMean(heard.map(({ expected: value, weight }) => ({ value, weight })));
  const { ratio, status } = pace(made, expected ?? 0);
  return {
    progress: made,
    expected,
    ratio,
    status,
    score: paceScore(ratio),
    coverage: { current: heard.length, total: parts.length },
  };
}

/** 0 to 10 with one decimal, from the progress of the day; null where no key result has a value. */
export function proposedScore(made: number | null): number | null {
  return made === null ? null : Math.round(clamp(made, 0, 1) * SCORE_MAX * 10) / 10;
}

interface Dated {
  readonly state: ObjectiveState;
  readonly committedOn: Day | null;
  readonly closedOn: Day | null;
}

/** The state that an objective had on a day, by the days on which it was committed to and closed. */
export function stateOn({ state, committedOn, closedOn }: Dated, day: Day): ObjectiveState {
  if (committedOn === null || committedOn > day)
    return state === 'dropped' && closedOn !== null && closedOn <= day ? 'dropped' : 'draft';
  return closedOn !== null && closedOn > day ? 'open' : state;
}

const SETTLED: Partial<Record<ObjectiveState, Status>> = {
  draft: 'not_started',
  closed: 'done',
  dropped: 'cancelled',
};

/** Only an open objective has a pace to be judged by. */
export function objectiveStatus(state: ObjectiveState, judged: Pace): Status {
  return SETTLED[state] ?? judged.status;
}

/** What is wrong with a drawn curve of shares; `pointer` leads to it. */
export function curveProblems(
  curve: readonly Waypoint[],
  span: Span,
  pointer = '/curve',
): FieldError[] {
  return curve.flatMap(({ day, value }, index) => {
    const before = curve[index - 1];
    const at = `${pointer}/${index}`;
    if (day < span.startsOn || day > span.endsOn)
      return [{ pointer: `${at}/day`, message: 'The curve runs from the first day to the last' }];
    if (before !== undefined && day <= before.day)
      return [{ pointer: `${at}/day`, message: 'The days of the curve follow each other' }];
    if (before !== undefined && value < before.value)
      return [{ pointer: `${at}/value`, message: 'The curve of expected progress never falls' }];
    return [];
  });
}
