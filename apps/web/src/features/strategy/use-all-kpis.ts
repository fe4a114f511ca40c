import { useMemo } from 'react';
import { $api } from '../../app/api.ts';
import { useViewQuery } from '../../app/view.ts';
import { rowsOf, type ScorecardRow } from '../scorecard/arrange.ts';

const NONE: readonly ScorecardRow[] = [];

/** Every KPI that the reader may see, out of the scorecard, which is mostly read already. */
export function useAllKpis(): readonly ScorecardRow[] {
  const query = useViewQuery();
  const { data } = $api.useQuery(
    'get',
    '/api/v1/scorecard',
    { params: { query } },
    { staleTime: 60_000 },
  );
  return useMemo(() => (data ? rowsOf(data.areas) : NONE), [data]);
}
