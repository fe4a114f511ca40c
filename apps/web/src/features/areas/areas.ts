import { useQuery } from '@tanstack/react-query';
import { $api, type Schema } from '../../app/api.ts';

export type Area = Schema<'AreaView'>;

const optionsOf = (archived: boolean) =>
  $api.queryOptions('get', '/api/v1/areas', {
    params: { query: archived ? { archived } : {} },
  });

/** The areas in use, or those switched off, in the order of their places. */
export const useAreas = (archived = false) => useQuery(optionsOf(archived));

/** The area behind a key or an id, in use or switched off; `query` is the read that it hangs on. */
export function useArea(key: string) {
  const live = useQuery(optionsOf(false));
  const isMeant = (area: Area): boolean => area.key === key || area.id === key;
  const found = live.data?.find(isMeant);
  const isElsewhere = live.data !== undefined && found === undefined;
  const off = useQuery({ ...optionsOf(true), enabled: isElsewhere });
  const area = found ?? off.data?.find(isMeant);
  return { area, query: isElsewhere ? off : live };
}
