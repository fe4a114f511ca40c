import { $api } from '../../app/api.ts';

/** Who and which area an id means, for entries that name them by their ids only. */
export interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly areas: ReadonlyMap<string, { readonly key: string; readonly name: string }>;
}

const WHILE = 60_000;
const ALL = 200;

export function useNames(): Names {
  const { data: people } = $api.useQuery(
    'get',
    '/api/v1/people',
    { params: { query: { limit: ALL } } },
    { staleTime: WHILE },
  );
  const { data: live = [] } = $api.useQuery('get', '/api/v1/areas', {}, { staleTime: WHILE });
  const { data: archived = [] } = $api.useQuery(
    'get',
    '/api/v1/areas',
    { params: { query: { archived: true } } },
    { staleTime: WHILE },
  );
  return {
    people: new Map(people?.data.map(({ id, name }) => [id, name])),
    areas: new Map([...archived, ...live].map((area) => [area.id, area])),
  };
}
