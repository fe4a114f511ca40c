import { useMemo } from 'react';
import { $api } from '../../app/api.ts';
import type { Names } from './roadmap.ts';

const WHILE = { staleTime: 60_000 };
const MOST = 200;

/** Everybody in office, and those who own something already. */
export function useAllPeople(
  names: Names,
): readonly { readonly id: string; readonly name: string }[] {
  const { data } = $api.useQuery(
    'get',
    '/api/v1/people',
    { params: { query: { limit: MOST } } },
    WHILE,
  );
  return useMemo(() => {
    const inOffice = (data?.data ?? []).filter(({ state }) => state !== 'deactivated');
    const all = new Map([...names.people, ...inOffice.map(({ id, name }) => [id, name] as const)]);
    return [...all]
      .map(([id, name]) => ({ id, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
  }, [data, names]);
}
