import { periodAt, type CalendarRules, type Period, type PeriodKind } from '#domain/calendar';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  instantOf,
  startOfMonth,
  type Day,
} from '#domain/day';
import { addWorkingDays, isWorkingDay } from '#domain/working-days';
import { holidaysOf } from './holidays.ts';

export const TIME_ZONE = 'Europe/Berlin';
const RULES: CalendarRules = { fiscalStartMonth: 1, pattern: 'months' };

/** The story begins in the month so many months before the one in which it ends. */
export const MONTHS = 24;

const DAYS_OF_MONTH = 30.4375;

/** The two years that are told. Everything in them is placed by its distance to the end. */
export interface Span {
  readonly now: Date;
  readonly today: Day;
  /** The first working day of the first month. */
  readonly founded: Day;
  readonly holidays: ReadonlySet<Day>;
}

export function spanUntil(now: Date): Span {
  const today = dayOf(now, TIME_ZONE);
  const first = addMonths(startOfMonth(today), -MONTHS);
  const years = Array.from({ length: 4 }, (_, index) => Number(first.slice(0, 4)) + index);
  const holidays = new Set(years.flatMap(holidaysOf).map(({ day }) => day));
  return { now, today, founded: onOrAfter(first, holidays), holidays };
}

/** The `n`-th working day of the month so many months ago. */
export function workingDayAgo({ today, holidays }: Span, months: number, n: number): Day {
  const before = addDays(addMonths(startOfMonth(today), -months), -1);
  return addWorkingDays(before, n, holidays);
}

/** A day of the story: the `on`-th working day of the month so many months ago; negative: ahead. */
export type Mark = readonly [monthsAgo: number, on: number];

export function dayOfMark(span: Span, [months, on]: Mark): Day {
  return workingDayAgo(span, months, on);
}

export function workingDaysAfter(day: Day, n: number, { holidays }: Span): Day {
  return addWorkingDays(day, n, holidays);
}

export function isOpen(day: Day, { holidays }: Span): boolean {
  return isWorkingDay(day, holidays);
}

export function at(day: Day, time: string): Date {
  return instantOf(day, time, TIME_ZONE);
}

/** How long before the last month began; negative within it. */
export function monthsBefore({ today }: Span, day: Day): number {
  return daysBetween(day, startOfMonth(today)) / DAYS_OF_MONTH;
}

/** How many months before the last one the day's own month is. */
export function monthsAgo({ today }: Span, day: Day): number {
  const months = (text: Day) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return months(today) - months(day);
}

/** A period of the story. What chance decides about it follows from `ago`, and not from its date. */
export interface Place {
  readonly period: Period;
  /** How many periods before the one under way, which is 0. */
  readonly ago: number;
}

/** From the period of the founding to the one under way, oldest first. */
export function placesOf({ founded, today }: Span, kind: PeriodKind): readonly Place[] {
  const periods: Period[] = [];
  for (let day = founded; day <= today;) {
    const period = periodAt(RULES, kind, day);
    periods.push(period);
    day = addDays(period.endsOn, 1);
  }
  return periods.map((period, index) => ({ period, ago: periods.length - 1 - index }));
}

/** Works it out once in each span. */
export function onceFor<Result>(make: (span: Span) => Result): (span: Span) => Result {
  const made = new WeakMap<Span, Result>();
  return (span) => {
    const known = made.get(span) ?? make(span);
    made.set(span, known);
    return known;
  };
}

function onOrAfter(day: Day, holidays: ReadonlySet<Day>): Day {
  return addWorkingDays(addDays(day, -1), 1, holidays);
}

/** The quarter so many quarters before the one under way; negative: ahead. */
export function quarterAgo({ today }: Span, quarters: number): Period {
  return periodAt(RULES, 'quarter', addMonths(startOfMonth(today), -3 * quarters));
}
