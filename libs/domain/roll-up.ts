import { clamp, exact, weightedMean } from './number.ts';
import { AT_RISK_SCORE, ON_TRACK_SCORE, SCORE_MAX, statusOfScore } from './score.ts';
import { worstOf, type Status } from './status.ts';

export const ROLL_UP_METHODS = ['weighted_mean', 'worst_of'] as const;
export type RollUpMethod = (typeof ROLL_UP_METHODS)[number];

/** A KPI of an area, or an area of the portfolio. Weight 0 is shown and counted, never weighed. */
export interface Child {
  readonly status: Status;
  readonly score: number | null;
  readonly weight: number;
  readonly critical: boolean;
}

export interface Counts {
  readonly on_track: number;
  readonly at_risk: number;
  readonly off_track: number;
  readonly unknown: number;
}

export interface RolledUp {
  readonly status: Colour;
  readonly score: number | null;
  /** "7 of 9 current": children with a colour, of those that should have one. */
  readonly coverage: { readonly current: number; readonly total: number };
  readonly counts: Counts;
}

type Colour = keyof Counts;
type Coloured = Child & { readonly status: Colour };

/** A colour without a score stands for the middle of its band. */
const MIDDLE_OF_BAND: Record<Exclude<Colour, 'unknown'>, number> = {
  on_track: (ON_TRACK_SCORE + SCORE_MAX) / 2,
  at_risk: SCORE_MAX / 2,
  off_track: AT_RISK_SCORE / 2,
};

/** The best at-risk score with two decimals, so that colour and score never disagree. */
const CRITICAL_CAP = 6.66;

/**
 * Children that are not started, paused or cancelled have no say; a done one is on track. A critical
 * child that is off track keeps the parent at at_risk or worse, by either method.
 */
export function rollUp(children: readonly Child[], method: RollUpMethod): RolledUp {
  const coloured = children.flatMap(colouredOf);
  const counts = countsOf(coloured);
  const heard = coloured.filter(({ status, weight }) => status !== 'unknown' && weight > 0);
  const whole = method === 'worst_of' ? worst(heard) : average(heard);
  const capped = coloured.some(({ critical, status }) => critical && status === 'off_track');
  return {
    ...(capped ? cap(whole) : whole),
    coverage: { current: coloured.length - counts.unknown, total: coloured.length },
    counts,
  };
}

function countsOf(children: readonly { readonly status: Colour }[]): Counts {
  const count = (colour: Colour) => children.filter(({ status }) => status === colour).length;
  return {
    on_track: count('on_track'),
    at_risk: count('at_risk'),
    off_track: count('off_track'),
    unknown: count('unknown'),
  };
}

type Whole = Pick<RolledUp, 'status' | 'score'>;

function average(children: readonly Coloured[]): Whole {
  const score = weightedMean(
    children.map((child) => ({ value: scoreOf(child), weight: child.weight })),
  );
  return { status: colourOf(statusOfScore(score)) ?? 'unknown', score };
}

function worst(children: readonly Coloured[]): Whole {
  if (children.length === 0) return { status: 'unknown', score: null };
  const status = colourOf(worstOf(children.map((child) => child.status))) ?? 'unknown';
  return { status, score: exact(Math.min(...children.map(scoreOf))) };
}

function cap({ status, score }: Whole): Whole {
  return {
    status: status === 'off_track' ? 'off_track' : 'at_risk',
    score: score === null ? null : Math.min(score, CRITICAL_CAP),
  };
}

function scoreOf({ status, score }: Coloured): number {
  if (score !== null) return clamp(score, 0, SCORE_MAX);
  return status === 'unknown' ? 0 : MIDDLE_OF_BAND[status];
}

function colouredOf(child: Child): Coloured[] {
  const status = colourOf(child.status);
  return status === null ? [] : [{ ...child, status }];
}

function colourOf(status: Status): Colour | null {
  if (status === 'done') return 'on_track';
  return status === 'not_started' || status === 'paused' || status === 'cancelled' ? null : status;
}
