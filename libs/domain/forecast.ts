import { exact, sum } from './number.ts';

export const FORECAST_METHODS = ['seasonal_naive', 'damped_trend'] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** Low and high enclose the outcome four times in five; null where too little is known to say. */
export interface ForecastPoint {
  readonly likely: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Forecast {
  readonly method: ForecastMethod;
  readonly points: readonly ForecastPoint[];
}

/** Of the normal distribution, for 80 %. */
const Z80 = 1.2815515655446004;
/** Fewer one-step errors say nothing about the next one. */
const MIN_ERRORS = 4;
/** Fixed, not fitted: KPI histories are short, and a reader can work a figure out again. */
const LEVEL = 0.5;
const TREND = 0.2;
const DAMPING = 0.9;

/**
 * The next `horizon` periods from a history in order of time. With a year of history it is last
 * year's period; otherwise level and trend are smoothed, and the trend fades. Null without history.
 */
export function forecast(
  history: readonly number[],
  periodsPerYear: number,
  horizon: number,
): Forecast | null {
  if (history.length === 0) return null;
  const seasonal = periodsPerYear > 1 && history.length >= periodsPerYear;
  const model = seasonal ? seasonalNaive(history, periodsPerYear) : dampedTrend(history);
  const sigma = rootMeanSquare(model.errors);
  const points = Array.from({ length: horizon }, (_, index) =>
    pointOf(model.likely(index + 1), sigma, model.spread(index + 1)),
  );
  return { method: seasonal ? 'seasonal_naive' : 'damped_trend', points };
}

/**
 * A flow adds what is recorded and what is to come, a stock takes the last. The margins of a sum
 * are added too: a process that runs high in one month tends to in the next. Null for nothing.
 */
export function periodEnd(
  rollup: 'sum' | 'last',
  actuals: readonly number[],
  points: readonly ForecastPoint[],
): ForecastPoint | null {
  const known = actuals.map((value) => ({ likely: value, low: value, high: value }));
  const all = [...known, ...points];
  if (rollup === 'last') return all.at(-1) ?? null;
  if (all.length === 0) return null;
  return {
    likely: sum(all.map(({ likely }) => likely)),
    low: sumOrNull(all.map(({ low }) => low)),
    high: sumOrNull(all.map(({ high }) => high)),
  };
}

interface Model {
  readonly errors: readonly number[];
  likely(step: number): number;
  /** How much wider than one step ahead. */
  spread(step: number): number;
}

function seasonalNaive(history: readonly number[], season: number): Model {
  const year = history.slice(-season);
  return {
    errors: history.slice(season).map((value, index) => value - (history[index] ?? value)),
    likely: (step) => year[(step - 1) % season] ?? 0,
    spread: (step) => Math.sqrt(Math.ceil(step / season)),
  };
}

/** Holt's method with a damped trend, started from the first two points. */
function dampedTrend(history: readonly number[]): Model {
  const [first = 0, second = first] = history;
  const errors: number[] = [];
  let level = second;
  let trend = second - first;
  for (const value of history.slice(2)) {
    const expected = level + DAMPING * trend;
    const error = value - expected;
    errors.push(error);
    level = expected + LEVEL * error;
    trend = DAMPING * trend + LEVEL * TREND * error;
  }
  return {
    errors,
    likely: (step) => level + dampedSteps(step) * trend,
    spread: (step) => Math.sqrt(1 + sumOfSquares(earlierSteps(step).map(carriedOver))),
  };
}

/** What an error does to the forecast of `step` periods later (Hyndman, Forecasting, 8.7). */
function carriedOver(step: number): number {
  return LEVEL + LEVEL * TREND * dampedSteps(step);
}

function dampedSteps(count: number): number {
  return (DAMPING * (1 - DAMPING ** count)) / (1 - DAMPING);
}

function earlierSteps(step: number): number[] {
  return Array.from({ length: step - 1 }, (_, index) => index + 1);
}

function pointOf(likely: number, sigma: number | null, spread: number): ForecastPoint {
  if (sigma === null) return { likely: exact(likely), low: null, high: null };
  const margin = Z80 * sigma * spread;
  return { likely: exact(likely), low: exact(likely - margin), high: exact(likely + margin) };
}

function rootMeanSquare(errors: readonly number[]): number | null {
  if (errors.length < MIN_ERRORS) return null;
  return Math.sqrt(sumOfSquares(errors) / errors.length);
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((total, value) => total + value ** 2, 0);
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : sum(known);
}
