import { useMemo } from 'react';
import { rowsOf, type ScorecardRow } from '../scorecard/arrange.ts';
import { useFigures } from '../scorecard/newest.ts';

const NONE: readonly ScorecardRow[] = [];

/** Every KPI that the reader may see, out of the scorecard, which is mostly read already. */
export function useAllKpis(): readonly ScorecardRow[] {
  const { data } = useFigures(60_000);
  return useMemo(() => (data ? rowsOf(data.areas) : NONE), [data]);
}
