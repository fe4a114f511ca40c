import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { $api, type Schema } from '../../app/api.ts';
import { useViewQuery } from '../../app/view.ts';
import type { CheckIn } from './draft.ts';

type Page = Schema<'CheckInPage'>;

const LIST = '/api/v1/check-ins';
const PAGE = 5;

/** What was said about an area, newest first, by the day that is looked at. */
export function useCheckIns(areaId: string) {
  const { at, asOf } = useViewQuery();
  return $api.useInfiniteQuery(
    'get',
    LIST,
    {
      params: {
        query: {
          areaId,
          state: 'published',
          limit: PAGE,
          ...(at && { at }),
          ...(asOf && { asOf }),
        },
      },
    },
    {
      pageParamName: 'cursor',
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    },
  );
}

export const useCheckIn = (id: string) =>
  $api.useQuery('get', '/api/v1/check-ins/{id}', { params: { path: { id } } });

export const useVersions = (id: string) =>
  $api.useQuery('get', '/api/v1/check-ins/{id}/history', { params: { path: { id } } });

/** Shows wherever the check-in stands that it was read, before the server answers. */
export function paintAcknowledged(
  cache: QueryClient,
  id: string,
  person: { readonly id: string; readonly name: string },
): void {
  const acknowledgement = {
    personId: person.id,
    name: person.name,
    at: new Date().toISOString(),
  };
  const painted = (checkIn: CheckIn): CheckIn =>
    checkIn.id === id ? { ...checkIn, acknowledgement } : checkIn;
  cache.setQueriesData<InfiniteData<Page>>({ queryKey: ['get', LIST] }, (before) =>
    before && 'pages' in before
      ? {
          ...before,
          pages: before.pages.map((page) => ({ ...page, data: page.data.map(painted) })),
        }
      : before,
  );
  cache.setQueryData<CheckIn>(
    ['get', `${LIST}/{id}`, { params: { path: { id } } }],
    (before) => before && painted(before),
  );
}
