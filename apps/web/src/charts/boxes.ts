import type { Plot } from './geometry.ts';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const isInside = (box: Box, { left, right, bottom }: Plot): boolean =>
  box.left >= left && box.right <= right && box.top >= 0 && box.bottom <= bottom;

/** Words beside words need a little air between them. */
const AIR = 3;

export const touches = (one: Box, other: Box): boolean =>
  one.left < other.right + AIR &&
  other.left < one.right + AIR &&
  one.top < other.bottom &&
  other.top < one.bottom;

const SAMPLES = 6;
const DOT = 7;

interface Spot {
  readonly x: number;
  readonly y: number | null;
}

/** What a line with dots covers, in small boxes along it. */
export function lineBoxes(spots: readonly Spot[]): readonly Box[] {
  return spots.flatMap(({ x, y }, index) => {
    if (y === null) return [];
    const dot = boxAround(x, y, DOT);
    const next = spots[index + 1];
    if (!next || next.y === null) return [dot];
    const [dx, dy] = [next.x - x, next.y - y];
    const between = Array.from({ length: SAMPLES }, (_, sample) => (sample + 1) / (SAMPLES + 1));
    return [dot, ...between.map((share) => boxAround(x + dx * share, y + dy * share, 3))];
  });
}

const boxAround = (x: number, y: number, reach: number): Box => ({
  left: x - reach,
  right: x + reach,
  top: y - reach,
  bottom: y + reach,
});
