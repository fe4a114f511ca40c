import { area, line } from 'd3-shape';
import { rounded } from './geometry.ts';

export interface Spot {
  readonly x: number;
  /** Null is a gap. */
  readonly y: number | null;
}

export interface Ribbon {
  readonly x: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Gaps stay gaps; a spot between two of them is a dot where the line has round caps. */
export const linePath = (spots: readonly Spot[]): string =>
  line<Spot>()
    .defined(({ y }) => y !== null)
    .x(({ x }) => x)
    .y(({ y }) => rounded(y ?? 0))(spots) ?? '';

export const ribbonPath = (ribbons: readonly Ribbon[]): string =>
  area<Ribbon>()
    .defined(({ low, high }) => low !== null && high !== null)
    .x(({ x }) => x)
    .y0(({ low }) => rounded(low ?? 0))
    .y1(({ high }) => rounded(high ?? 0))(ribbons) ?? '';

/** Level over each slot: what holds for a period holds for all of it. */
export function stepPath(levels: readonly (number | null)[], left: number, right: number): string {
  const slot = (right - left) / Math.max(levels.length, 1);
  return levels
    .map((y, index) => {
      if (y === null) return '';
      const isJoined = (levels[index - 1] ?? null) !== null;
      const from = rounded(left + slot * index);
      return `${isJoined ? `V${y}` : `M${from} ${y}`}H${rounded(from + slot)}`;
    })
    .join('');
}
