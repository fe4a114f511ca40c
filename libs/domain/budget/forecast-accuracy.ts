import { difference, exact, sum } from '../number.ts';

export interface ForecastOutcome {
  readonly forecast: number | null;
  readonly actual: number | null;
}

/** 1 − |actual − forecast| / |actual|; below zero when it was off by more than the actual. Null by zero, and where a side is missing. */
export function forecastAccuracy({ forecast, actual }: ForecastOutcome): number | null {
  if (forecast === null || actual === null || actual === 0) return null;
  return exact(1 - Math.abs(difference(actual, forecast)) / Math.abs(actual));
}

/** Of several together every error counts, so that one too high and one too low do not make a good forecast. */
export function accuracyOfAll(outcomes: readonly ForecastOutcome[]): number | null {
  const known = outcomes.flatMap(({ forecast, actual }) =>
    forecast === null || actual === null ? [] : [{ forecast, actual }],
  );
  const size = sum(known.map(({ actual }) => Math.abs(actual)));
  if (size === 0) return null;
  const errors = known.map(({ forecast, actual }) => Math.abs(difference(actual, forecast)));
  return exact(1 - sum(errors) / size);
}
