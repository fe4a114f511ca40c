import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Role } from '#domain/actor';
import { api, dataOf, type Schema } from '../../app/api.ts';

export type Person = Schema<'PersonView'>;
export type PersonState = Person['state'];

interface Filter {
  readonly q: string;
  readonly role: Role | null;
  readonly state: PersonState | null;
}

const PAGE = 100;
const FIRST = '';

/** Everybody by name, also those who left; page after page. */
export function usePeopleList({ q, role, state }: Filter) {
  const query = {
    limit: PAGE,
    ...(q.trim() && { q: q.trim() }),
    ...(role && { role }),
    ...(state && { state }),
  };
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/people', 'pages', query],
    queryFn: ({ pageParam: cursor, signal }) =>
      dataOf(
        api.GET('/api/v1/people', {
          params: { query: { ...query, ...(cursor !== FIRST && { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: FIRST,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
