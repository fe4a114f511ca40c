export const XMR_RULES = ['outside', 'shift', 'near_limit', 'trend'] as const;
export type XmrRule = (typeof XMR_RULES)[number];

const SHIFT_LENGTH = 8;
const TREND_LENGTH = 6;
const NEAR_WINDOW = 4;
const NEAR_NEEDED = 3;

export interface XmrLimits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
}

/** `high` also means rising, `low` falling. */
export type XmrSide = 'high' | 'low';

export interface XmrSignal {
  readonly index: number;
  readonly rule: XmrRule;
  readonly side: XmrSide;
}

/**
 * Every point that takes part in a signal: outside a limit; 8 in a row on one side of the centre;
 * 3 of 4 nearer the same limit than the centre; 6 in a row rising or falling.
 */
export function xmrSignals(points: readonly number[], limits: XmrLimits): XmrSignal[] {
  return [
    ...outside(points, limits),
    ...shifts(points, limits),
    ...nearLimit(points, limits),
    ...trends(points),
  ].toSorted((one, other) => one.index - other.index);
}

function outside(points: readonly number[], { lower, upper }: XmrLimits): XmrSignal[] {
  return points.flatMap((point, index) => {
    const side = sideOf(point, lower, upper);
    return side === null ? [] : [{ index, rule: 'outside' as const, side }];
  });
}

/** A point on the centre belongs to neither side and ends the run. */
function shifts(points: readonly number[], { centre }: XmrLimits): XmrSignal[] {
  const sides = points.map((point) => sideOf(point, centre, centre));
  return runsOf(sides)
    .filter(({ length }) => length >= SHIFT_LENGTH)
    .flatMap((run) => signalsOf(run, 'shift'));
}

function nearLimit(points: readonly number[], { centre, lower, upper }: XmrLimits): XmrSignal[] {
  const sides = points.map((point) => sideOf(point, (centre + lower) / 2, (centre + upper) / 2));
  return sides.flatMap((side, index) => {
    if (side === null) return [];
    const windows = Array.from({ length: NEAR_WINDOW }, (_, back) => index - back)
      .filter((start) => start >= 0)
      .map((start) => sides.slice(start, start + NEAR_WINDOW));
    const crowded = windows.some((window) => count(window, side) >= NEAR_NEEDED);
    return crowded ? [{ index, rule: 'near_limit' as const, side }] : [];
  });
}

/** Six points make five steps; two equal points end the trend. */
function trends(points: readonly number[]): XmrSignal[] {
  const steps = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return sideOf(point, before, before);
  });
  return runsOf(steps)
    .filter(({ length }) => length >= TREND_LENGTH - 1)
    .flatMap((run) => signalsOf({ ...run, length: run.length + 1 }, 'trend'));
}

function sideOf(point: number, low: number, high: number): XmrSide | null {
  if (point > high) return 'high';
  return point < low ? 'low' : null;
}

interface Run {
  readonly start: number;
  readonly length: number;
  readonly side: XmrSide;
}

function runsOf(sides: readonly (XmrSide | null)[]): Run[] {
  return sides.flatMap((side, start) => {
    if (side === null || sides[start - 1] === side) return [];
    const end = sides.findIndex((other, index) => index > start && other !== side);
    return [{ start, length: (end === -1 ? sides.length : end) - start, side }];
  });
}

function signalsOf({ start, length, side }: Run, rule: XmrRule): XmrSignal[] {
  return Array.from({ length }, (_, offset) => ({ index: start + offset, rule, side }));
}

function count(window: readonly (XmrSide | null)[], side: XmrSide): number {
  return window.filter((other) => other === side).length;
}
