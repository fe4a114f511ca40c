import { periodOf } from '#domain/calendar';
import { useFormats } from '../app/i18n/use-formats.ts';
import { useCalendar } from '../app/periods.ts';

/** `October 2026` or `Q4 2026` of a key, as the organization's calendar has it. */
export function usePeriodName(): (key: string) => string {
  const formats = useFormats();
  const rules = useCalendar();
  return (key) => formats.period({ key, label: (rules && periodOf(rules, key)?.label) ?? key });
}
