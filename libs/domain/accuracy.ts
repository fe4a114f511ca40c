import { difference, quotient, sum } from './number.ts';

/** A forecast as it was made, and what came. */
export interface ForecastOutcome {
  readonly likely: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly actual: number;
}

export interface ForecastAccuracy {
  /** Mean absolute error, in the KPI's unit. */
  readonly meanError: number;
  /** All errors as a percentage of all that came; null when nothing came. */
  readonly percentError: number | null;
  /** Above 0 the forecasts ran too high. */
  readonly bias: number;
  /** How many outcomes lay inside their interval, of those that had one: 4 in 5 are promised. */
  readonly inside: { readonly hits: number; readonly of: number };
}

/** Null while no forecast has met its outcome. */
export function accuracyOf(outcomes: readonly ForecastOutcome[]): ForecastAccuracy | null {
  const errors = outcomes.map(({ likely, actual }) => difference(likely, actual));
  const absolute = sum(errors.map(Math.abs));
  const meanError = quotient(absolute, errors.length);
  const bias = quotient(sum(errors), errors.length);
  if (meanError === null || bias === null) return null;
  const came = sum(outcomes.map(({ actual }) => Math.abs(actual)));
  return {
    meanError,
    percentError: quotient(100 * absolute, came),
    bias,
    inside: insideOf(outcomes),
  };
}

function insideOf(outcomes: readonly ForecastOutcome[]): ForecastAccuracy['inside'] {
  const bounded = outcomes.flatMap(({ low, high, actual }) =>
    low === null || high === null ? [] : [low <= actual && actual <= high],
  );
  return { hits: bounded.filter(Boolean).length, of: bounded.length };
}
