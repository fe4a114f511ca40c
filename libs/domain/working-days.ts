import { addDays, daysBetween, weekday, type Day } from './day.ts';

const WEEK = 7;
const WORKING_WEEK = 5;

const isWeekday = (day: Day): boolean => weekday(day) <= WORKING_WEEK;

/** Monday to Friday, less the holidays. */
export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  return isWeekday(day) && !holidays.has(day);
}

/** The n-th working day after a day, which need not be one itself; n is at least 1. */
export function workingDay(n: number, after: Day, holidays: ReadonlySet<Day>): Day {
  return addWorkingDays(after, n, holidays);
}

/** Goes back when `count` is negative; 0 leaves the day as it is. */
export function addWorkingDays(day: Day, count: number, holidays: ReadonlySet<Day>): Day {
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, holidays)) left -= 1;
  }
  return reached;
}

/** Working days after `from` up to and with `to`; 0 when it is not later. */
export function workingDaysBetween(from: Day, to: Day, holidays: ReadonlySet<Day>): number {
  const length = daysBetween(from, to);
  if (length <= 0) return 0;
  const weeks = Math.floor(length / WEEK);
  const rest = Array.from({ length: length % WEEK }, (_, index) => addDays(to, -index));
  const off = [...holidays].filter((day) => day > from && day <= to && isWeekday(day));
  return weeks * WORKING_WEEK + rest.filter(isWeekday).length - off.length;
}
