import { CURRENCY } from '../cast.ts';
import { valueOn } from '../figures.ts';
import { randomOf } from '../random.ts';
import { monthsAgo, type Span } from '../span.ts';
import type { LineStory } from './line-story.ts';
import { keyOf, type BudgetMonth } from './years.ts';

const USUAL_GROWTH = 1.03;

/** Cents in a thousand. */
export const THOUSAND = 100_000;

/** Plans are made in hundreds. */
const HUNDRED = 10_000;

export const currencyOf = ({ currency }: LineStory): string => currency ?? CURRENCY;

/** Minor units. */
export function plannedOf(line: LineStory, { month, isSecond }: BudgetMonth): number {
  const { monthly, growth = USUAL_GROWTH, season = {} } = line;
  const amount = monthly * (isSecond ? growth : 1) * (season[month] ?? 1) * THOUSAND;
  return Math.round(amount / HUNDRED) * HUNDRED;
}

export function actualOf(line: LineStory, of: BudgetMonth, span: Span): number {
  const { key, noise = 0.02 } = line;
  const ago = monthsAgo(span, `${keyOf(of)}-15`);
  const chance = 1 + noise * randomOf(`money ${key} ${ago}`).normal();
  return Math.round(plannedOf(line, of) * driftOf(line, ago) * chance);
}

/** Whoever forecasts takes half of the drift for lasting. */
export function forecastOf(line: LineStory, of: BudgetMonth, madeAgo: number): number {
  const lasting = (1 + driftOf(line, madeAgo)) / 2;
  return Math.round((plannedOf(line, of) * lasting) / HUNDRED) * HUNDRED;
}

const driftOf = ({ drift }: LineStory, ago: number): number =>
  drift === undefined ? 1 : valueOn(drift, ago);
