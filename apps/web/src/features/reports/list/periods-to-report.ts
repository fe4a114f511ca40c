import { periodAt, type CalendarRules, type Period } from '#domain/calendar';
import { addDays, type Day } from '#domain/day';

const KINDS = ['month', 'quarter', 'half', 'year'] as const;

/** Periods without a report: the month that ended last before the one that runs, then longer ones. */
export function periodsToReport(
  rules: CalendarRules,
  today: Day,
  taken: ReadonlySet<string>,
): readonly Period[] {
  return KINDS.flatMap((kind) => {
    const running = periodAt(rules, kind, today);
    return [periodAt(rules, kind, addDays(running.startsOn, -1)), running];
  }).filter(({ key }) => !taken.has(key));
}
