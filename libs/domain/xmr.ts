import { clamp, difference, exact, mean } from './number.ts';
import type { Direction } from './kpi.ts';
import type { Lines } from './lines.ts';
import { XMR_RULES, xmrSignals, type XmrLimits, type XmrSignal } from './xmr-rules.ts';

export const VARIATIONS = ['common_cause', 'improving', 'worsening'] as const;
export type Variation = (typeof VARIATIONS)[number];

export const ASSURANCES = ['will', 'will_not', 'may_or_may_not'] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** Where the target is met, edges included; null is open on that side. */
export interface Goal {
  readonly low: number | null;
  readonly high: number | null;
}

export interface XmrQuestion {
  readonly direction: Direction;
  readonly goal: Goal | null;
  /** The point from which the limits are drawn anew; earlier points are left alone. */
  readonly baseAt?: number;
}

export interface Xmr {
  readonly limits: XmrLimits | null;
  readonly signals: readonly XmrSignal[];
  readonly variation: Variation | null;
  readonly assurance: Assurance | null;
}

const XMR_MIN_POINTS = 6;
const BASE_POINTS = 12;
/** 3 / 1.128: three sigma, from the mean moving range of two points. */
const SIGMA_FACTOR = 2.66;

/** Process behaviour of points in order of time. Fewer than six: no verdict. */
export function xmr(points: readonly number[], question: XmrQuestion): Xmr {
  const { baseAt = 0, direction, goal } = question;
  const judged = points.slice(baseAt);
  if (judged.length < XMR_MIN_POINTS) {
    return { limits: null, signals: [], variation: null, assurance: null };
  }
  const limits = limitsOf(judged.slice(0, BASE_POINTS));
  const signals = xmrSignals(judged, limits);
  return {
    limits,
    signals: signals.map(({ index, rule, side }) => ({ index: index + baseAt, rule, side })),
    variation: variationOf({ judged, signals, limits }, direction, goal),
    assurance: goal === null ? null : assuranceOf(limits, goal),
  };
}

/** A target to reach from one side, or the inner band. */
export function goalOf(direction: Direction, target: number | null, lines: Lines): Goal | null {
  if (direction === 'band') {
    const { greenLow: low, greenHigh: high } = lines;
    return low === null && high === null ? null : { low, high };
  }
  if (target === null) return null;
  return direction === 'higher' ? { low: target, high: null } : { low: null, high: target };
}

function limitsOf(base: readonly number[]): XmrLimits {
  const centre = mean(base) ?? 0;
  const ranges = base
    .slice(1)
    .map((point, index) => Math.abs(difference(point, base[index] ?? point)));
  const reach = SIGMA_FACTOR * (mean(ranges) ?? 0);
  return { centre, lower: exact(centre - reach), upper: exact(centre + reach) };
}

interface Process {
  readonly judged: readonly number[];
  readonly signals: readonly XmrSignal[];
  readonly limits: XmrLimits;
}

/**
 * Speaks of the latest point: with a signal there, its side says which way. Several rules: a place
 * (outside, shift, near a limit) goes before a trend. For a band it counts whether the point lies
 * further from the band than the centre; a move inside it changes nothing that matters.
 */
function variationOf(process: Process, direction: Direction, goal: Goal | null): Variation | null {
  const latest = process.judged.length - 1;
  const signal = XMR_RULES.flatMap((rule) =>
    process.signals.filter((one) => one.index === latest && one.rule === rule),
  )[0];
  if (!signal) return 'common_cause';
  if (direction !== 'band') {
    return (signal.side === 'high') === (direction === 'higher') ? 'improving' : 'worsening';
  }
  if (goal === null) return null;
  const now = distance(process.judged[latest] ?? 0, goal);
  const usual = distance(process.limits.centre, goal);
  if (now === usual) return 'common_cause';
  return now < usual ? 'improving' : 'worsening';
}

function assuranceOf({ lower, upper }: XmrLimits, goal: Goal): Assurance {
  if (distance(lower, goal) === 0 && distance(upper, goal) === 0) return 'will';
  const never = upper < (goal.low ?? upper) || lower > (goal.high ?? lower);
  return never ? 'will_not' : 'may_or_may_not';
}

function distance(value: number, { low, high }: Goal): number {
  return Math.abs(difference(value, clamp(value, low ?? -Infinity, high ?? Infinity)));
}
