import { keepPreviousData } from '@tanstack/react-query';
import type { PeriodKind } from '#domain/calendar';
import { $api, type Schema } from '../../app/api.ts';
import { useViewQuery } from '../../app/moment.ts';
import { useFigureQuery } from '../scorecard/newest.ts';

export type Kpi = Schema<'KpiView'>;
export type Definition = Schema<'DefinitionView'>;
export type SeriesView = Schema<'SeriesView'>;
export type SixTwelveView = Schema<'SixTwelveView'>;
export type Point = Schema<'SeriesPointView'>;

export const useKpi = (key: string) =>
  $api.useQuery('get', '/api/v1/kpis/{kpi}', { params: { path: { kpi: key } } });

/** The figures of a KPI as the page looks at them: period, comparison and time travel. */
export function useSeries(key: string, kind?: PeriodKind) {
  const query = useViewQuery();
  return $api.useQuery(
    'get',
    '/api/v1/kpis/{kpi}/series',
    { params: { path: { kpi: key }, query: { ...query, ...(kind && { kind }) } } },
    { placeholderData: keepPreviousData },
  );
}

/** Six weeks and twelve months, up to the period that the page looks at. */
export function useSixTwelve(key: string) {
  const { compare: _, ...query } = useViewQuery();
  return $api.useQuery(
    'get',
    '/api/v1/kpis/{kpi}/six-twelve',
    { params: { path: { kpi: key }, query } },
    { placeholderData: keepPreviousData },
  );
}

/** The KPI's area as the page looks at it: its name, and whether a value is owed. */
export function useAreaOf(areaId: string | undefined) {
  const query = useFigureQuery();
  return $api.useQuery(
    'get',
    '/api/v1/areas/{id}/overview',
    { params: { path: { id: areaId ?? '' }, query: query ?? {} } },
    { enabled: areaId !== undefined && query !== undefined, placeholderData: keepPreviousData },
  );
}

/** The definition in force on the day that is looked at, else the one of today. */
export const shownDefinition = (kpi: Kpi, series: SeriesView | undefined): Definition =>
  series?.definition ?? kpi.definition;
