import { keepPreviousData } from '@tanstack/react-query';
import type { Role } from '#domain/actor';
import { $api, type Schema } from '../../app/api.ts';

export type Person = Schema<'PersonView'>;
export type PersonState = Person['state'];

interface Filter {
  readonly q: string;
  readonly role: Role | null;
  readonly state: PersonState | null;
}

const PAGE = 100;

/** Everybody by name, also those who left; page after page. */
export const usePeopleList = ({ q, role, state }: Filter) =>
  $api.useInfiniteQuery(
    'get',
    '/api/v1/people',
    {
      params: {
        query: {
          limit: PAGE,
          ...(q.trim() && { q: q.trim() }),
          ...(role && { role }),
          ...(state && { state }),
        },
      },
    },
    {
      pageParamName: 'cursor',
      initialPageParam: undefined,
      getNextPageParam: ({ next }: Schema<'PeoplePage'>) => next ?? undefined,
      placeholderData: keepPreviousData,
    },
  );
