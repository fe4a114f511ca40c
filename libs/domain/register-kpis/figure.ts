import type { MeasurementState, Unit } from '../kpi.ts';
import { scaleOf } from '../kpi.ts';
import { exact } from '../number.ts';
import type { Counting } from './register-kpi.ts';

/** What the counted records of one period add up to. */
export interface Counted {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly sum: number | null;
  /** Records with a value of their own. */
  readonly observations: number;
}

export interface Figure {
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly observations: number | null;
}

/** Null where there was nothing to count, or nothing to divide by. */
export function figureOf(counting: Counting, unit: Unit, counted: Counted): Figure | null {
  if (counting === 'share') return shareOf(unit, counted);
  const value = counted[counting];
  if (value === null || counted.observations === 0) return null;
  const observations = counting === 'sum' ? null : counted.observations;
  return { value: exact(value), numerator: null, denominator: null, observations };
}

function shareOf(unit: Unit, { numerator, denominator }: Counted): Figure | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  const [above, below] = [exact(numerator), exact(denominator)];
  const value = exact((above * scaleOf(unit)) / below);
  return { value, numerator: above, denominator: below, observations: null };
}

export interface RecordedFigure {
  readonly state: MeasurementState;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly observations: number | null;
}

export interface FigureToRecord extends RecordedFigure {
  /** Empty unless what was settled changes. */
  readonly reason: string;
}

interface Occasion {
  /** The period is over, and nothing of it is pending. */
  readonly isSettled: boolean;
  /** Why it is computed anew. */
  readonly cause: string;
}

/** The row to add to the ledger; null when what is on record still holds. */
export function figureToRecord(
  current: RecordedFigure | undefined,
  figure: Figure | null,
  { isSettled, cause }: Occasion,
): FigureToRecord | null {
  const isOnRecord = current !== undefined && current.state !== 'withdrawn';
  if (figure === null) return isOnRecord ? { ...NOTHING, reason: cause } : null;
  const fresh = isSettled ? ('final' as const) : ('provisional' as const);
  if (!isOnRecord) return { ...figure, state: fresh, reason: '' };
  if (isSame(current, figure)) {
    const isOvertaken = current.state === 'provisional' && isSettled;
    return isOvertaken ? { ...figure, state: 'final', reason: '' } : null;
  }
  if (current.state === 'provisional') return { ...figure, state: fresh, reason: '' };
  return { ...figure, state: 'restated', reason: cause };
}

const NOTHING = {
  state: 'withdrawn',
  value: null,
  numerator: null,
  denominator: null,
  observations: null,
} as const;

function isSame(current: RecordedFigure, figure: Figure): boolean {
  return (
    current.value === figure.value &&
    current.numerator === figure.numerator &&
    current.denominator === figure.denominator &&
    current.observations === figure.observations
  );
}
