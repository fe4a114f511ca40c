import { $api, type Schema } from '../../app/api.ts';

export type Action = Schema<'ActionView'>;

export const useActionsOfArea = (areaId: string) =>
  $api.useQuery('get', '/api/v1/actions', {
    params: { query: { areaId, toDo: true, limit: 200 } },
  });

export const useActionsFrom = (sourceId: string) =>
  $api.useQuery('get', '/api/v1/actions', { params: { query: { sourceId, limit: 200 } } });
