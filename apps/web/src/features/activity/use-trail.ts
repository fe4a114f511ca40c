import { useInfiniteQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../app/api.ts';
import { useViewedDay } from '../../app/moment.ts';
import type { HistoryFilter } from './use-filter.ts';

const PAGE = 50;
const FIRST = '';

/** The trail by the filters of the address, page after page; in the past nothing later is seen. */
export function useTrail(filter: HistoryFilter, areaId: string | undefined) {
  const horizon = useViewedDay();
  const { actor, subject, kind, action, from } = filter;
  const to = [filter.to, horizon].filter((day) => day !== undefined).toSorted()[0];
  const query = {
    limit: PAGE,
    ...(actor && { actorId: actor }),
    ...(areaId && { areaId }),
    ...(subject && { subjectId: subject }),
    ...(kind && { subjectKind: kind }),
    ...(action && { action }),
    ...(from && { from }),
    ...(to && { to }),
  };
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/activity', 'pages', query],
    queryFn: ({ pageParam: cursor, signal }) =>
      dataOf(
        api.GET('/api/v1/activity', {
          params: { query: { ...query, ...(cursor !== FIRST && { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: FIRST,
    getNextPageParam: ({ next }) => next,
    enabled: filter.area === undefined || areaId !== undefined,
  });
}
