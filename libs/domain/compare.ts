import type { Direction, Unit } from './kpi.ts';
import type { Lines } from './lines.ts';
import { difference, exact } from './number.ts';

export const VERDICTS = ['better', 'worse', 'same'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Two percentages differ by percentage points. */
export type DifferenceUnit = Unit | 'pp';

export interface Comparison {
  readonly reference: number | null;
  readonly absolute: number | null;
  /** Of the reference's size; null for percentages, by zero, and across zero. */
  readonly percent: number | null;
  readonly unit: DifferenceUnit;
  readonly verdict: Verdict | null;
  /** Which side there is nothing of: then every figure is null, never zero. */
  readonly missing: 'value' | 'reference' | null;
}

export interface ComparedKpi {
  readonly unit: Unit;
  readonly direction: Direction;
  /** A band is judged by the distance to its inner edges; without them there is no verdict. */
  readonly lines?: Lines | null;
}

/** Against whatever the caller takes: previous period, last year, target, forecast, baseline. */
export function compare(
  value: number | null,
  reference: number | null,
  kpi: ComparedKpi,
): Comparison {
  const unit = kpi.unit === 'percent' ? 'pp' : kpi.unit;
  if (value === null || reference === null) {
    const missing = reference === null ? 'reference' : 'value';
    return { reference, absolute: null, percent: null, unit, verdict: null, missing };
  }
  return {
    reference,
    absolute: difference(value, reference),
    percent: unit === 'pp' ? null : relative(value, reference),
    unit,
    verdict: verdictOf(value, reference, kpi),
    missing: null,
  };
}

/** How far outside the inner band; 0 within, null where no band is drawn. */
export function distanceToBand(value: number, lines: Lines): number | null {
  const { greenLow, greenHigh } = lines;
  if (greenLow === null || greenHigh === null) return null;
  if (value < greenLow) return difference(greenLow, value);
  return value > greenHigh ? difference(value, greenHigh) : 0;
}

function relative(value: number, reference: number): number | null {
  if (reference === 0 || value * reference < 0) return null;
  return exact((100 * difference(value, reference)) / Math.abs(reference));
}

function verdictOf(value: number, reference: number, kpi: ComparedKpi): Verdict | null {
  if (kpi.direction === 'higher') return sideOf(difference(value, reference));
  if (kpi.direction === 'lower') return sideOf(difference(reference, value));
  if (!kpi.lines) return null;
  const now = distanceToBand(value, kpi.lines);
  const then = distanceToBand(reference, kpi.lines);
  return now === null || then === null ? null : sideOf(difference(then, now));
}

function sideOf(gain: number): Verdict {
  if (gain === 0) return 'same';
  return gain > 0 ? 'better' : 'worse';
}
