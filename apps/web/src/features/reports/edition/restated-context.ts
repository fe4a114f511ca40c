import { createContext, useContext } from 'react';
import { $api, type Schema } from '../../../app/api.ts';

export type Restated = ReadonlyMap<string, number | null>;

const NONE: Restated = new Map();

/** By the keys of KPIs what their sealed figures are now, where they are others. */
export const RestatedContext = createContext<Restated>(NONE);

export const useRestated = (): Restated => useContext(RestatedContext);

export const useRestatements = (reportId: string, number: number) =>
  $api.useQuery('get', '/api/v1/reports/{id}/editions/{number}/restatements', {
    params: { path: { id: reportId, number } },
  });

export const restatedOf = (restatements: readonly Schema<'Restatement'>[] = []): Restated =>
  new Map(restatements.map(({ kpi, presentValue }) => [kpi, presentValue]));
