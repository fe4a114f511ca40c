import { createContext, useContext, useMemo } from 'react';
import { $api } from '../../../app/api.ts';

type Restated = ReadonlyMap<string, number | null>;

const NONE: Restated = new Map();

/** By the keys of KPIs what their sealed figures are now, where they are others. */
export const RestatedContext = createContext<Restated>(NONE);

export const useRestated = (): Restated => useContext(RestatedContext);

export function useRestatements(reportId: string, number: number): Restated {
  const { data } = $api.useQuery('get', '/api/v1/reports/{id}/editions/{number}/restatements', {
    params: { path: { id: reportId, number } },
  });
  return useMemo(() => new Map(data?.map(({ kpi, presentValue }) => [kpi, presentValue])), [data]);
}
