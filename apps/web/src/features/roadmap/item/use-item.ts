import { $api, type Schema } from '../../../app/api.ts';
import { useMomentQuery } from '../../../app/moment.ts';

export type BriefView = Schema<'BriefView'>;

/** One item whole, by its key or id, as of the day that is looked at. */
export function useItem(key: string) {
  const query = useMomentQuery();
  return $api.useQuery('get', '/api/v1/roadmap-items/{item}', {
    params: { path: { item: key }, query },
  });
}

/** Every move of its window, newest first. */
export const useItemMoves = (key: string) =>
  $api.useQuery('get', '/api/v1/roadmap-items/{item}/moves', { params: { path: { item: key } } });
