import { keepPreviousData } from '@tanstack/react-query';
import { $api, type Schema } from '../app/api.ts';

export type Person = Schema<'PersonView'>;

const SHOWN = 20;
const WHILE = 60_000;

interface Wanted {
  readonly isWanted?: boolean;
  /** Only those who sign in, whom a message reaches. */
  readonly isActive?: boolean;
}

/** Those in office whose name, title or address has these letters; the first without. */
export function usePeople(query: string, { isWanted = true, isActive = false }: Wanted = {}) {
  const q = query.trim();
  const { data } = $api.useQuery(
    'get',
    '/api/v1/people',
    {
      params: {
        query: { limit: SHOWN, ...(q && { q }), ...(isActive && { state: 'active' as const }) },
      },
    },
    { enabled: isWanted, staleTime: WHILE, placeholderData: keepPreviousData },
  );
  return data?.data.filter(({ state }) => state !== 'deactivated') ?? [];
}

/** One person by id, also one who has left. */
export function usePerson(id: string | null): Person | undefined {
  const { data } = $api.useQuery(
    'get',
    '/api/v1/people/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== null, staleTime: WHILE },
  );
  return id === null ? undefined : data;
}
