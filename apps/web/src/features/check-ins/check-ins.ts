import { useInfiniteQuery, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { $api, api, dataOf, type Schema } from '../../app/api.ts';
import { useMomentQuery } from '../../app/moment.ts';
import type { CheckIn } from './draft.ts';

type Page = Schema<'CheckInPage'>;

const TIMELINE = 'check-ins';
const PAGE = 5;
const FIRST: string | null = null;
const ONE = '/api/v1/check-ins/{id}';

/** The area as a whole, or one thing of it. */
export interface Spoken {
  readonly areaId: string;
  readonly itemId?: string;
  readonly objectiveId?: string;
}

/** What was said about something, newest first, by the day that is looked at. */
export function useCheckIns({ areaId, itemId, objectiveId }: Spoken) {
  const moment = useMomentQuery();
  const fixed = {
    areaId,
    ...(itemId && { itemId }),
    ...(objectiveId && { objectiveId }),
    state: 'published' as const,
    limit: PAGE,
    ...moment,
  };
  return useInfiniteQuery({
    queryKey: [TIMELINE, fixed],
    queryFn: ({ pageParam }) => {
      const query = { ...fixed, ...(pageParam !== null && { cursor: pageParam }) };
      return dataOf(api.GET('/api/v1/check-ins', { params: { query } }));
    },
    initialPageParam: FIRST,
    getNextPageParam: ({ next }) => next,
  });
}

export const useCheckIn = (id: string) => $api.useQuery('get', ONE, { params: { path: { id } } });

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
  cache.setQueriesData<InfiniteData<Page>>(
    { queryKey: [TIMELINE] },
    (before) =>
      before && {
        ...before,
        pages: before.pages.map((page) => ({ ...page, data: page.data.map(painted) })),
      },
  );
  cache.setQueryData<CheckIn>(
    ['get', ONE, { params: { path: { id } } }],
    (before) => before && painted(before),
  );
}
