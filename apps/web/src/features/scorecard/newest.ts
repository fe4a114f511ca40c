import { useQuery } from '@tanstack/react-query';
import { periodAt, type CalendarRules } from '#domain/calendar';
import { addDays } from '#domain/day';
import { $api } from '../../app/api.ts';
import type { Moment } from '../../app/first-reads.ts';
import { useCalendar } from '../../app/periods.ts';
import { queryClient } from '../../app/query-client.ts';
import { useToday } from '../../app/today.ts';
import { useViewQuery, viewQueryOf } from '../../app/moment.ts';

type Query = ReturnType<typeof viewQueryOf>;

/**
 * What to ask for figures with: the period of the address; without one the last whole week, in which each KPI of a longer cadence
 * shows its last whole period, because the running month has no values until it is over. Undefined until the calendar is known.
 */
export function useFigureQuery() {
  const query = useViewQuery();
  const rules = useCalendar();
  const today = useToday();
  return rules ? figureQueryOf(query, rules, today) : query.period ? query : undefined;
}

const figureQueryOf = (query: Query, rules: CalendarRules, today: string): Query =>
  query.period ? query : { ...query, period: periodAt(rules, 'week', addDays(today, -7)).key };

const figuresOf = (query: Query) =>
  $api.queryOptions('get', '/api/v1/scorecard', { params: { query } });

/** What was asked for before the page came, and answered meanwhile, is not asked for again when it has come. */
const JUST_READ = 5_000;

/** The figures that every page shows, so that none contradicts another and most find them read already. */
export function useFigures(staleTime = JUST_READ) {
  const query = useFigureQuery();
  return useQuery({
    ...figuresOf(query ?? {}),
    enabled: query !== undefined,
    placeholderData: (before) => before,
    staleTime,
  });
}

/** Asks for the figures before the page that shows them has come. */
export const beginFigures = ({ view, rules, timeZone, today }: Moment): Promise<void> =>
  queryClient.prefetchQuery(figuresOf(figureQueryOf(viewQueryOf(view, timeZone), rules, today)));
