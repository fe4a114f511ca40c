import { periodKindOf } from '#domain/cadence';
import {
  periodAt,
  quarterToDate,
  subPeriods,
  yearToDate,
  type CalendarRules,
  type Period,
  type PeriodKind,
  type Span,
} from '#domain/calendar';
import type { Day } from '#domain/day';
import type { MeasurementState } from '#domain/kpi';
import { rollUpTime, type NoValueReason, type TimePart } from '#domain/time-roll-up';
import { ruled, type Definition } from './definition.ts';
import type { RecordedValue } from './kpi-record.query.ts';

/** The value of a period, recorded or made of shorter ones. */
export interface Figure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** False while a part is missing. */
  readonly complete: boolean;
  /** Why there is no value. */
  readonly missing: NoValueReason | null;
  readonly state: MeasurementState | null;
  readonly note: string;
  /** Of the part that was recorded last. */
  readonly recordedAt: string | null;
}

/** A recorded value that is not empty. */
export interface Known {
  readonly period: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly value: number;
}

const NO_PART: TimePart = { value: null, numerator: null, denominator: null, observations: null };

/** Actual values by period, and what they make of longer periods. */
export class Figures {
  readonly kind: PeriodKind;
  /** Recorded values with a figure, in order of time. */
  readonly history: readonly Known[];
  private readonly byPeriod: ReadonlyMap<string, RecordedValue>;
  private readonly parts = new Map<string, readonly Period[]>();

  constructor(
    private readonly definition: Definition,
    private readonly rules: CalendarRules,
    values: readonly RecordedValue[],
  ) {
    this.kind = periodKindOf(definition.cadence);
    this.byPeriod = new Map(values.map((value) => [value.period, value]));
    this.history = values.flatMap((one) =>
      one.kind === this.kind && one.value !== null
        ? [Object.assign({}, one, { value: one.value })]
        : [],
    );
  }

  of(period: Period): Figure {
    return this.over(period.kind === this.kind ? [period] : this.partsOf(period));
  }

  yearToDate(period: Period): Figure {
    return this.toDate('year', period, yearToDate(this.rules, period));
  }

  quarterToDate(period: Period): Figure {
    return this.toDate('quarter', period, quarterToDate(this.rules, period));
  }

  recorded(key: string): RecordedValue | undefined {
    return this.byPeriod.get(key);
  }

  /** Periods of the KPI's cadence within a longer one; the period itself where it is one. */
  partsOf(period: Period): readonly Period[] {
    if (period.kind === this.kind) return [period];
    const known = this.parts.get(period.key) ?? subPeriods(this.rules, period, this.kind);
    this.parts.set(period.key, known);
    return known;
  }

  private toDate(kind: 'year' | 'quarter', period: Period, span: Span): Figure {
    const whole = periodAt(this.rules, kind, period.endsOn);
    return this.over(this.partsOf(whole).filter(({ endsOn }) => endsOn <= span.endsOn));
  }

  private over(parts: readonly Period[]): Figure {
    const found = parts.map(({ key }) => this.byPeriod.get(key));
    const rolled = rollUpTime(
      ruled(this.definition),
      found.map((value) => value ?? NO_PART),
      parts.length,
    );
    const recorded = found.filter((value) => value !== undefined);
    return {
      value: rolled.value,
      numerator: rolled.numerator,
      denominator: rolled.denominator,
      complete: rolled.complete,
      missing: rolled.reason ?? null,
      state: stateOf(recorded, rolled.complete),
      note: parts.length === 1 ? (recorded[0]?.note ?? '') : '',
      recordedAt:
        recorded
          .map(({ recordedAt }) => recordedAt)
          .toSorted()
          .at(-1) ?? null,
    };
  }
}

/** A figure is as settled as its least settled part. */
function stateOf(parts: readonly RecordedValue[], isComplete: boolean): MeasurementState | null {
  const states = new Set(parts.map(({ state }) => state));
  if (states.size === 0) return null;
  if (states.size === 1 && states.has('not_applicable')) return 'not_applicable';
  if (states.has('provisional') || !isComplete) return 'provisional';
  return states.has('restated') ? 'restated' : 'final';
}
