import type { FieldError } from './errors.ts';
import {
  hasParts,
  scaleOf,
  type KpiDefinition,
  type MeasurementState,
  type Series,
} from './kpi.ts';
import type { Band } from './lines.ts';
import { exact, isKpiValue } from './number.ts';

export const MEASUREMENT_TEXT_MAX = 2000;

export interface MeasurementInput {
  readonly series: Series;
  readonly state: MeasurementState;
  /** Of a forecast: the likely value. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** How many observations stand behind the value; weighs it where months make a quarter. */
  readonly observations: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: string | null;
}

export type MeasuredKpi = Pick<KpiDefinition, 'kind' | 'unit' | 'decimals' | 'rollup'>;

/** The parts win over a typed value, which people round. Null where there is none. */
export function valueOf(
  definition: Pick<KpiDefinition, 'unit'>,
  input: MeasurementInput,
): number | null {
  if (valueless(input)) return null;
  const { numerator, denominator } = input;
  if (numerator === null || denominator === null) return input.value;
  return denominator === 0 ? null : exact((numerator * scaleOf(definition.unit)) / denominator);
}

export function measurementProblems(
  definition: MeasuredKpi,
  input: MeasurementInput,
): FieldError[] {
  const problems = [...numberProblems(input), ...reasonProblems(input)];
  if (problems.length > 0) return problems;
  return [
    ...(valueless(input) ? emptyProblems(input) : valueProblems(definition, input)),
    ...partsProblems(definition, input),
    ...rangeProblems(definition, input),
  ];
}

function valueless({ state }: MeasurementInput): boolean {
  return state === 'not_applicable' || state === 'withdrawn';
}

const NUMBERS = ['value', 'numerator', 'denominator', 'low', 'high'] as const;

function numberProblems(input: MeasurementInput): FieldError[] {
  const inexact = NUMBERS.filter((field) => !isKpiValue(input[field] ?? 0)).map((field) => ({
    pointer: `/${field}`,
    message: 'Use at most 15 significant digits.',
  }));
  const { observations } = input;
  if (observations === null || (Number.isSafeInteger(observations) && observations > 0)) {
    return inexact;
  }
  return [...inexact, { pointer: '/observations', message: 'Use a whole number from 1.' }];
}

function reasonProblems(input: MeasurementInput): FieldError[] {
  const needed = valueless(input) || input.state === 'restated';
  if (needed && (input.reason ?? '').trim() === '') {
    return [{ pointer: '/reason', message: `Say why it is ${input.state.replace('_', ' ')}.` }];
  }
  if ((input.reason?.length ?? 0) <= MEASUREMENT_TEXT_MAX) return [];
  return [{ pointer: '/reason', message: `Use at most ${MEASUREMENT_TEXT_MAX} characters.` }];
}

function emptyProblems(input: MeasurementInput): FieldError[] {
  const message = `What is ${input.state.replace('_', ' ')} has no value.`;
  const problems: FieldError[] = [];
  if (input.value !== null) problems.push({ pointer: '/value', message });
  if ((input.denominator ?? 0) !== 0) problems.push({ pointer: '/denominator', message });
  return problems;
}

function valueProblems(definition: MeasuredKpi, input: MeasurementInput): FieldError[] {
  if (input.denominator === 0) {
    const message = 'Nothing to divide by: record it as not applicable, with the reason.';
    return [{ pointer: '/denominator', message }];
  }
  const value = valueOf(definition, input);
  if (value === null) return [{ pointer: '/value', message: 'Give a value.' }];
  if (!isKpiValue(value))
    return [{ pointer: '/denominator', message: 'The ratio is out of range.' }];
  if (input.value === null || agrees(input.value, value, definition.decimals)) return [];
  return [{ pointer: '/value', message: `The numerator and the denominator make ${value}.` }];
}

function partsProblems(definition: MeasuredKpi, input: MeasurementInput): FieldError[] {
  const { numerator, denominator } = input;
  if (numerator === null && denominator === null) return [];
  if (!hasParts(definition)) {
    const pointer = numerator === null ? '/denominator' : '/numerator';
    return [{ pointer, message: 'This KPI is not a ratio: give its value alone.' }];
  }
  if (numerator !== null && denominator !== null) return [];
  const pointer = numerator === null ? '/numerator' : '/denominator';
  return [{ pointer, message: 'Give both the numerator and the denominator, or neither.' }];
}

function rangeProblems(definition: MeasuredKpi, input: MeasurementInput): FieldError[] {
  const { low, high, series } = input;
  if (low === null && high === null) return [];
  if (series !== 'forecast') {
    const pointer = low === null ? '/high' : '/low';
    return [{ pointer, message: 'Only a forecast has a low and a high value.' }];
  }
  if (low === null || high === null) {
    const pointer = low === null ? '/low' : '/high';
    return [{ pointer, message: 'Give both the low and the high value.' }];
  }
  return orderProblems({ low, high }, valueOf(definition, input));
}

function orderProblems({ low, high }: Band, likely: number | null): FieldError[] {
  if (low > (likely ?? low)) return [{ pointer: '/low', message: 'Low lies above likely.' }];
  if (high >= (likely ?? low)) return [];
  return [{ pointer: '/high', message: 'High lies below likely.' }];
}

/** Typed to the decimals that the KPI shows, a value may differ by half of the last one. */
function agrees(typed: number, derived: number, decimals: number): boolean {
  return exact(Math.abs(typed - derived)) <= 0.5 * 10 ** -decimals + Math.abs(derived) * 1e-14;
}
