import { addDays, type Day } from '#domain/day';
import { workingDaysAfter, type Span } from '../span.ts';

/** A fiscal year, which is a calendar year. */
export interface BudgetYear {
  readonly year: number;
  /** Of the two that are told. */
  readonly isSecond: boolean;
}

export interface BudgetMonth extends BudgetYear {
  /** 1 to 12. */
  readonly month: number;
}

type Month = Pick<BudgetMonth, 'year' | 'month'>;

/** The year before the one under way, and that one. */
export function yearsOf({ today }: Span): readonly BudgetYear[] {
  const year = Number(today.slice(0, 4));
  return [
    { year: year - 1, isSecond: false },
    { year, isSecond: true },
  ];
}

export const budgetOf = ({ year }: Pick<BudgetYear, 'year'>): string => `product-${year}`;

export function monthsOf({ year, isSecond }: BudgetYear): readonly BudgetMonth[] {
  return Array.from({ length: 12 }, (_, index) => ({ year, isSecond, month: index + 1 }));
}

export const keyOf = ({ year, month }: Month): string =>
  `${year}-${String(month).padStart(2, '0')}`;

/** In which months a forecast is made: after each quarter but the last. */
export const FORECAST_MONTHS = [4, 7, 10] as const;

/** When the last forecast was made that still looked ahead at the month. */
export function forecastMonthFor({ year, month }: Month): Month | undefined {
  const made = FORECAST_MONTHS.findLast((one) => one <= month);
  return made === undefined ? undefined : { year, month: made };
}

/** The `n`-th working day of the month. */
export function workingDayOf(month: Month, n: number, span: Span): Day {
  return workingDaysAfter(addDays(`${keyOf(month)}-01`, -1), n, span);
}

export function nextOf({ year, month }: Month): Month {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}
