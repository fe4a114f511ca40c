import { $api, type Schema } from '../../app/api.ts';
import { useView } from '../../app/view.ts';
import type { HistoryFilter } from './use-filter.ts';

const PAGE = 50;

/** The trail by the filters of the address, page after page; in the past nothing later is seen. */
export function useTrail(filter: HistoryFilter, areaId: string | undefined) {
  const { at, asOf } = useView();
  const horizon = (asOf ?? at)?.slice(0, 10);
  const { actor, subject, kind, action, from } = filter;
  const to = [filter.to, horizon].filter((day) => day !== undefined).toSorted()[0];
  return $api.useInfiniteQuery(
    'get',
    '/api/v1/activity',
    {
      params: {
        query: {
          limit: PAGE,
          ...(actor && { actorId: actor }),
          ...(areaId && { areaId }),
          ...(subject && { subjectId: subject }),
          ...(kind && { subjectKind: kind }),
          ...(action && { action }),
          ...(from && { from }),
          ...(to && { to }),
        },
      },
    },
    {
      pageParamName: 'cursor',
      initialPageParam: undefined,
      getNextPageParam: ({ next }: Schema<'ActivityPage'>) => next ?? undefined,
      enabled: filter.area === undefined || areaId !== undefined,
    },
  );
}
