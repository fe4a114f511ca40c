import { periodAt, type CalendarRules, type Period } from '#domain/calendar';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { neighbour, useCalendar } from '../../app/periods.ts';
import { useToday } from '../../app/today.ts';

/** The quarters and years for which an objective is set now, for a select. */
export function useComingPeriods(): readonly { value: string; label: string }[] {
  const rules = useCalendar();
  const today = useToday();
  const formats = useFormats();
  if (!rules) return [];
  return [
    ...run(rules, 'quarter', today, 5),
    ...run(rules, 'half', today, 2),
    ...run(rules, 'year', today, 2),
  ].map((period) => ({ value: period.key, label: formats.period(period) }));
}

function run(
  rules: CalendarRules,
  kind: 'quarter' | 'half' | 'year',
  day: string,
  count: number,
): readonly Period[] {
  const periods = [periodAt(rules, kind, day)];
  for (let last = periods[0]; last && periods.length < count; last = periods.at(-1))
    periods.push(neighbour(rules, last, 1));
  return periods;
}
