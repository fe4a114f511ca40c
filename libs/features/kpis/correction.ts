import type { FieldError } from '#domain/errors';
import { KPI_LIMITS, type MeasurementState, type Series } from '#domain/kpi';
import {
  MEASUREMENT_TEXT_MAX,
  measurementProblems,
  valueOf,
  type MeasuredKpi,
  type MeasurementInput,
} from '#domain/measurement';

/** What people may say of a value; `withdrawn` is an act of its own. */
export const STATABLE = ['provisional', 'final', 'restated', 'not_applicable'] as const;
export type StatableState = (typeof STATABLE)[number];

/** One value of a KPI for one period. Absent texts are not said: on the same figures they stay as they are. */
export interface StatedValue {
  readonly series?: Series;
  /** Of a forecast: the likely value. */
  readonly value?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly observations?: number | null;
  /** Actual values are final when absent, others provisional. */
  readonly state?: StatableState;
  readonly reason?: string;
  readonly note?: string;
  readonly evidence?: string;
  readonly source?: string;
}

interface Figures {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly observations: number | null;
}

interface Texts {
  readonly reason: string;
  readonly note: string;
  readonly evidence: string;
  readonly source: string;
}

/** What a row of the ledger says. */
export interface Content extends Figures, Texts {
  readonly state: MeasurementState;
}

export type Decision =
  | { readonly outcome: 'created' | 'corrected'; readonly content: Content }
  | { readonly outcome: 'same' }
  | { readonly outcome: 'refused'; readonly problems: readonly FieldError[] };

/** What comes of a value that is recorded over the current one. A final value changes only with a reason, and is restated then. */
export function decide(
  kpi: MeasuredKpi,
  current: Content | undefined,
  stated: StatedValue,
): Decision {
  const input = inputOf(stated);
  const problems = [...measurementProblems(kpi, input), ...textProblems(stated)];
  if (problems.length > 0) return { outcome: 'refused', problems };
  const figures = figuresOf(kpi, input);
  if (current === undefined || current.state === 'withdrawn') {
    const content = { ...figures, ...textsOf(stated, NO_TEXTS), state: input.state };
    return { outcome: 'created', content };
  }
  return correct(current, figures, stated, input.state);
}

const NO_TEXTS: Texts = { reason: '', note: '', evidence: '', source: '' };

export const NOTHING: Figures = {
  value: null,
  numerator: null,
  denominator: null,
  low: null,
  high: null,
  observations: null,
};

function correct(
  current: Content,
  figures: Figures,
  stated: StatedValue,
  wanted: MeasurementState,
): Decision {
  const isSame = sameFigures(current, figures);
  const isSettled = current.state === 'final' || current.state === 'restated';
  const objections = isSettled ? objectionsTo(stated, isSame) : [];
  if (objections.length > 0) return { outcome: 'refused', problems: objections };
  const state = isSettled && wanted !== 'not_applicable' ? settled(current, isSame) : wanted;
  const content = { ...figures, ...textsOf(stated, isSame ? current : NO_TEXTS), state };
  const isRepeated = isSame && state === current.state && sameTexts(current, content);
  return isRepeated ? { outcome: 'same' } : { outcome: 'corrected', content };
}

function objectionsTo(stated: StatedValue, isSame: boolean): FieldError[] {
  if (!isSame && blank(stated.reason))
    return [{ pointer: '/reason', message: 'The value on record is final: say why it changes.' }];
  if (!isSame || stated.state !== 'provisional') return [];
  const message = 'A final value does not become provisional again: correct it.';
  return [{ pointer: '/state', message }];
}

function settled(current: Content, isSame: boolean): MeasurementState {
  return isSame ? current.state : 'restated';
}

function inputOf(stated: StatedValue): MeasurementInput {
  const { series = 'actual', reason = null } = stated;
  const state = stated.state ?? (series === 'actual' ? 'final' : 'provisional');
  return { ...NOTHING, ...stated, series, state, reason };
}

function figuresOf(kpi: MeasuredKpi, input: MeasurementInput): Figures {
  const { numerator, denominator, low, high, observations } = input;
  return { value: valueOf(kpi, input), numerator, denominator, low, high, observations };
}

function textsOf(stated: StatedValue, otherwise: Texts): Texts {
  return {
    reason: stated.reason ?? otherwise.reason,
    note: stated.note ?? otherwise.note,
    evidence: stated.evidence ?? otherwise.evidence,
    source: stated.source ?? otherwise.source,
  };
}

const LIMITS = {
  note: MEASUREMENT_TEXT_MAX,
  evidence: MEASUREMENT_TEXT_MAX,
  source: KPI_LIMITS.source,
} as const;

function textProblems(stated: StatedValue): FieldError[] {
  return (['note', 'evidence', 'source'] as const)
    .filter((field) => (stated[field]?.length ?? 0) > LIMITS[field])
    .map((field) => ({
      pointer: `/${field}`,
      message: `Use at most ${LIMITS[field]} characters.`,
    }));
}

function sameFigures(one: Figures, other: Figures): boolean {
  return (
    one.value === other.value &&
    one.numerator === other.numerator &&
    one.denominator === other.denominator &&
    one.low === other.low &&
    one.high === other.high &&
    one.observations === other.observations
  );
}

/** The reason is that of the last change, not part of what is said. */
function sameTexts(one: Texts, other: Texts): boolean {
  return one.note === other.note && one.evidence === other.evidence && one.source === other.source;
}

function blank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
