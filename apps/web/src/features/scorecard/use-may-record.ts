import { useCallback } from 'react';
import { $api } from '../../app/api.ts';
import { useSession } from '../../app/session.ts';
import { useIsTravelling } from '../../app/view.ts';
import { useAreas } from '../areas/areas.ts';

const FIVE_MINUTES = 300_000;

/** Whether the reader may record values of a KPI of an area: by the area, or as the KPI's own owner. Nothing in the past. */
export function useMayRecord(): (areaKey: string, kpiId: string) => boolean {
  const { person } = useSession();
  const isTravelling = useIsTravelling();
  const { data: areas } = useAreas();
  const { data: own } = $api.useQuery(
    'get',
    '/api/v1/kpis',
    { params: { query: { ownerId: person.id, limit: 200 } } },
    { staleTime: FIVE_MINUTES },
  );
  return useCallback(
    (areaKey, kpiId) =>
      !isTravelling &&
      (areas?.find(({ key }) => key === areaKey)?.can.checkIn ||
        own?.data.find(({ id }) => id === kpiId)?.can.record) === true,
    [areas, own, isTravelling],
  );
}
