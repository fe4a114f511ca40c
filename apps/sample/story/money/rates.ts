import type { RateToTell } from '../acts/money.ts';
import type { Path } from '../area-story.ts';
import { rounded, valueOn } from '../figures.ts';
import { randomOf } from '../random.ts';
import { monthsAgo, type Span } from '../span.ts';
import { keyOf, monthsOf, type BudgetMonth, type BudgetYear } from './years.ts';

const CURRENCY = 'USD';
const DECIMALS = 4;

/** Euros for a dollar: it grew dearer in the second year. */
const DOLLAR: Path = [
  [24, 0.915],
  [14, 0.905],
  [9, 0.93],
  [5, 0.945],
  [0, 0.925],
];

/** What the budget counts on, for each month of its year. */
export function budgetRates(year: BudgetYear): readonly RateToTell[] {
  const rate = year.isSecond ? 0.91 : 0.92;
  const source = 'Treasury, budget round';
  return monthsOf(year).map((month) => {
    return { currency: CURRENCY, period: keyOf(month), kind: 'budget', rate, source };
  });
}

/** What a month came out at. */
export function rateOf(month: BudgetMonth, kind: 'average' | 'closing', span: Span): RateToTell {
  const period = keyOf(month);
  const ago = monthsAgo(span, `${period}-15`);
  const chance = 0.004 * randomOf(`dollar ${kind} ${ago}`).normal();
  const rate = rounded(valueOn(DOLLAR, ago) + chance, DECIMALS);
  return { currency: CURRENCY, period, kind, rate, source: 'European Central Bank' };
}
