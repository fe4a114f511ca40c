import { periodAt } from '#domain/calendar';
import { addDays } from '#domain/day';
import { $api } from '../../app/api.ts';
import { useCalendar } from '../../app/periods.ts';
import { useToday } from '../../app/today.ts';
import { useViewQuery } from '../../app/view.ts';

/**
 * What to ask for figures with: the period of the address; without one the last whole week, in which each KPI of a longer cadence
 * shows its last whole period, because the running month has no values until it is over. Undefined until the calendar is known.
 */
export function useFigureQuery() {
  const query = useViewQuery();
  const rules = useCalendar();
  const today = useToday();
  if (query.period) return query;
  const day = query.at ?? query.asOf?.slice(0, 10) ?? today;
  return rules && { ...query, period: periodAt(rules, 'week', addDays(day, -7)).key };
}

/** The figures that every page shows, so that none contradicts another and most find them read already. */
export function useFigures(staleTime = 0) {
  const query = useFigureQuery();
  return $api.useQuery(
    'get',
    '/api/v1/scorecard',
    { params: { query: query ?? {} } },
    { enabled: query !== undefined, placeholderData: (before) => before, staleTime },
  );
}
