import { useCallback, useMemo } from 'react';
import { $api, type Schema } from '../../app/api.ts';
import { useViewQuery } from '../../app/moment.ts';

export type Behaviour = Schema<'BehaviourVerdict'>;

/** What the run of each KPI's values says; it comes after the figures, which need not wait for it. */
export function useBehaviours(areaId?: string): (kpiId: string) => Behaviour | null | undefined {
  const { compare: _, ...moment } = useViewQuery();
  const { data } = $api.useQuery(
    'get',
    '/api/v1/scorecard/behaviours',
    { params: { query: { ...moment, ...(areaId && { areaId }) } } },
    { staleTime: 60_000 },
  );
  const byId = useMemo(() => data && new Map(data.map((one) => [one.kpiId, one])), [data]);
  return useCallback((kpiId) => byId && (byId.get(kpiId) ?? null), [byId]);
}
