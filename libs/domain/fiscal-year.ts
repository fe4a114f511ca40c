import { addDays, addMonths, weekday, type Day } from './day.ts';

export const CALENDAR_PATTERNS = ['months', '4-4-5', '4-5-4', '5-4-4'] as const;
export type CalendarPattern = (typeof CALENDAR_PATTERNS)[number];

/**
 * `fiscalStartMonth` is 1 to 12. A fiscal year bears the number of the calendar year in which its
 * last calendar month ends. With a week pattern it consists of whole weeks and ends on the Sunday
 * nearest to that month's last day; a 53rd week belongs to its last month.
 */
export interface CalendarRules {
  readonly fiscalStartMonth: number;
  readonly pattern: CalendarPattern;
}

/** First day of a fiscal month: 0 is the year's first, 12 the first of the year after. */
export function fiscalMonthStart(rules: CalendarRules, fiscalYear: number, index: number): Day {
  if (index === 12) return fiscalYearStart(rules, fiscalYear + 1);
  const first = fiscalYearStart(rules, fiscalYear);
  if (rules.pattern === 'months') return addMonths(first, index);
  return addDays(first, 7 * weeksBefore(rules.pattern, index));
}

/** The fiscal month, 0 to 11, that contains a day of the fiscal year. */
export function fiscalMonthIndex(rules: CalendarRules, fiscalYear: number, day: Day): number {
  if (rules.pattern === 'months')
    return (Number(day.slice(5, 7)) - rules.fiscalStartMonth + 12) % 12;
  let index = 0;
  while (index < 11 && fiscalMonthStart(rules, fiscalYear, index + 1) <= day) index += 1;
  return index;
}

export function fiscalYearOf(rules: CalendarRules, day: Day): number {
  const guess = Number(day.slice(0, 4));
  if (fiscalYearStart(rules, guess + 1) <= day) return guess + 1;
  return day < fiscalYearStart(rules, guess) ? guess - 1 : guess;
}

function fiscalYearStart(rules: CalendarRules, fiscalYear: number): Day {
  const { fiscalStartMonth: month, pattern } = rules;
  const year = month === 1 ? fiscalYear : fiscalYear - 1;
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  if (pattern === 'months') return first;
  const sinceMonday = weekday(first) - 1;
  return addDays(first, sinceMonday <= 3 ? -sinceMonday : 7 - sinceMonday);
}

/** Every quarter has 13 weeks, dealt to its months by the pattern. */
function weeksBefore(pattern: CalendarPattern, index: number): number {
  const inQuarter = pattern
    .split('-')
    .map(Number)
    .slice(0, index % 3);
  return inQuarter.reduce((sum, weeks) => sum + weeks, 13 * Math.floor(index / 3));
}
