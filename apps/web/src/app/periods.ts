import { useQuery } from '@tanstack/react-query';
import { periodAt, periodOf, type CalendarRules, type Period } from '#domain/calendar';
import { addDays } from '#domain/day';
import { $api, type Schema } from './api.ts';
import { useToday } from './today.ts';
import { useView } from './view.ts';

export const organizationOptions = $api.queryOptions(
  'get',
  '/api/v1/organization',
  {},
  { staleTime: 300_000 },
);

/** The fiscal calendar of the organization. */
export function useCalendar(): CalendarRules | undefined {
  return useQuery({ ...organizationOptions, select: rulesOf }).data;
}

export const rulesOf = ({
  fiscalStartMonth,
  fiscalPattern,
}: Schema<'OrganizationView'>): CalendarRules => ({
  fiscalStartMonth,
  pattern: fiscalPattern,
});

/** The period that is looked at: the one in the address, else the month of the day. */
export function usePeriod(): Period | undefined {
  const rules = useCalendar();
  const today = useToday();
  const { period } = useView();
  if (!rules) return undefined;
  return (period && periodOf(rules, period)) || periodAt(rules, 'month', today);
}

/** The neighbour of a period, `-1` before and `1` after it, of the same kind. */
export function neighbour(rules: CalendarRules, period: Period, step: -1 | 1): Period {
  const day = step < 0 ? addDays(period.startsOn, -1) : addDays(period.endsOn, 1);
  return periodAt(rules, period.kind, day);
}
