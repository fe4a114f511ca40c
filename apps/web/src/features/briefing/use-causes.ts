import { useQueries } from '@tanstack/react-query';
import { $api, type Schema } from '../../app/api.ts';

/** The newest word on each of a few areas, by their ids: null where there is none, nothing while it is read. */
export function useLastWords(
  areaIds: readonly string[],
): ReadonlyMap<string, Schema<'CheckInView'> | null> {
  const reads = useQueries({
    queries: areaIds.map((areaId) =>
      $api.queryOptions('get', '/api/v1/check-ins', {
        params: { query: { areaId, state: 'published', limit: 1 } },
      }),
    ),
  });
  return new Map(
    areaIds.flatMap((id, index) => {
      const page = reads[index]?.data;
      return page ? [[id, page.data[0] ?? null] as const] : [];
    }),
  );
}
