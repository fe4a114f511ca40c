import { addDays, weekday, type Day } from './day.ts';

/** Monday to Friday, less the holidays. */
export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  return weekday(day) <= 5 && !holidays.has(day);
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
