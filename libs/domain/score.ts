import type { Lines } from './lines.ts';
import { clamp } from './number.ts';
import type { Status } from './status.ts';

export const SCORE_MAX = 10;
/** The score of a value on the red line, and of one on the green line. */
export const AT_RISK_SCORE = SCORE_MAX / 3;
export const ON_TRACK_SCORE = (2 * SCORE_MAX) / 3;

/** Thirds are not exact in binary: a value on a line must not fall below it. */
const TOLERANCE = 1e-9;

/**
 * 0 to 10, only to roll up unlike KPIs. A third of the scale between red and green, and as steep
 * on either side. A band takes the lower of its two sides; where both lines of a side are one,
 * the score is a step. Null without lines or value.
 */
export function score(lines: Lines, value: number | null): number | null {
  if (value === null) return null;
  const sides = [
    sideScore(value, lines.greenLow, lines.redLow, 1),
    sideScore(value, lines.greenHigh, lines.redHigh, -1),
  ].filter((side) => side !== null);
  return sides.length === 0 ? null : Math.min(...sides);
}

export function statusOfScore(value: number | null): Status {
  if (value === null) return 'unknown';
  if (value >= ON_TRACK_SCORE - TOLERANCE) return 'on_track';
  return value >= AT_RISK_SCORE - TOLERANCE ? 'at_risk' : 'off_track';
}

function sideScore(
  value: number,
  green: number | null,
  red: number | null,
  upwards: 1 | -1,
): number | null {
  if (green === null || red === null) return null;
  if (value === green) return ON_TRACK_SCORE;
  if (green === red) return (value - green) * upwards > 0 ? SCORE_MAX : 0;
  const share = (value - red) / (green - red);
  return clamp(AT_RISK_SCORE + AT_RISK_SCORE * share, 0, SCORE_MAX);
}
