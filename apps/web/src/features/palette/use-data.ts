import { useMemo } from 'react';
import { $api } from '../../app/api.ts';
import { useAreas } from '../areas/areas.ts';
import { useRoadmap } from '../roadmap/roadmap.ts';
import { rowsOf } from '../scorecard/arrange.ts';
import { useFigures } from '../scorecard/newest.ts';

const WHILE = { staleTime: 60_000 };
const NONE: readonly never[] = [];

/** Everything that can be found, out of what other pages have read already. */
export function useData() {
  const scorecard = useFigures(WHILE.staleTime);
  const people = $api.useQuery(
    'get',
    '/api/v1/people',
    { params: { query: { limit: 200 } } },
    WHILE,
  );
  const reports = $api.useQuery(
    'get',
    '/api/v1/reports',
    { params: { query: { limit: 36 } } },
    WHILE,
  );
  const products = $api.useQuery(
    'get',
    '/api/v1/products',
    { params: { query: { limit: 200 } } },
    WHILE,
  );
  const aims = useAims();
  const areas = useAreas();
  const roadmap = useRoadmap();
  const found = scorecard.data?.areas;
  const rows = useMemo(() => (found ? rowsOf(found) : NONE), [found]);
  return {
    scorecard: scorecard.data,
    rows,
    areas: areas.data ?? NONE,
    items: roadmap.data?.items ?? NONE,
    people: people.data?.data ?? NONE,
    ...aims,
    products: products.data?.data ?? NONE,
    reports: reports.data?.data ?? NONE,
  };
}

function useAims() {
  const objectives = $api.useQuery(
    'get',
    '/api/v1/objectives',
    { params: { query: { limit: 200 } } },
    WHILE,
  );
  const decisions = $api.useQuery(
    'get',
    '/api/v1/decisions',
    { params: { query: { limit: 200 } } },
    WHILE,
  );
  return {
    objectives: objectives.data?.data ?? NONE,
    decisions: decisions.data?.data ?? NONE,
  };
}

export type Data = ReturnType<typeof useData>;
