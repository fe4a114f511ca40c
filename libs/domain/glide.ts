import { daysBetween, type Day } from './day.ts';
import { clamp, exact } from './number.ts';

export interface Waypoint {
  readonly day: Day;
  readonly value: number;
}

/**
 * Linear by days between waypoints in order of day; before the first and after the last their own
 * values hold. Null without a waypoint.
 */
export function valueOn(path: readonly Waypoint[], day: Day): number | null {
  const after = path.findIndex((waypoint) => waypoint.day >= day);
  const to = path.at(after);
  const from = path[after - 1] ?? to;
  if (from === undefined || to === undefined) return null;
  const share = clamp(daysBetween(from.day, day) / (daysBetween(from.day, to.day) || 1), 0, 1);
  return exact(from.value + (to.value - from.value) * share);
}
