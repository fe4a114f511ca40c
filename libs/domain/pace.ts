import { daysBetween, type Day } from './day.ts';
import { valueOn, type Waypoint } from './glide.ts';
import { clamp, difference, exact, quotient } from './number.ts';
import { score } from './score.ts';
import type { Status } from './status.ts';

/** The least share of the expected progress that is still on track, and still at risk. */
const ON_TRACK_PACE = 0.95;
const AT_RISK_PACE = 0.85;

export interface Span {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

export interface Pace {
  /** Progress as a share of what was expected by now; null where nothing was. */
  readonly ratio: number | null;
  readonly status: Status;
}

/**
 * Share of the way from baseline to target, below 0 when it went backwards. With target and
 * baseline equal there is no way to go: 1 while the value is there, else null.
 */
export function progress(baseline: number, target: number, value: number): number | null {
  if (target === baseline) return value === target ? 1 : null;
  return quotient(difference(value, baseline), difference(target, baseline));
}

/** Linear from the first day to the last, or along a drawn curve of shares. */
export function expectedProgress(span: Span, today: Day, curve: readonly Waypoint[] = []): number {
  const drawn = valueOn(curve, today);
  if (drawn !== null) return drawn;
  if (today >= span.endsOn) return 1;
  return exact(
    clamp(daysBetween(span.startsOn, today) / daysBetween(span.startsOn, span.endsOn), 0, 1),
  );
}

/** Before anything is expected an objective is not started, unless it has moved already. */
export function pace(made: number | null, expected: number): Pace {
  if (made === null) return { ratio: null, status: 'unknown' };
  const ratio = expected > 0 ? quotient(made, expected) : null;
  if (ratio === null) return { ratio, status: made > 0 ? 'on_track' : 'not_started' };
  if (ratio >= ON_TRACK_PACE) return { ratio, status: 'on_track' };
  return { ratio, status: ratio >= AT_RISK_PACE ? 'at_risk' : 'off_track' };
}

/** 0 to 10, to roll unlike objectives up: #domain/score with the two bounds of pace as its lines. */
export function paceScore(ratio: number | null): number | null {
  const found = score(
    { greenLow: ON_TRACK_PACE, greenHigh: null, redLow: AT_RISK_PACE, redHigh: null },
    ratio,
  );
  return found === null ? null : exact(found);
}
