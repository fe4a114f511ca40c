import type { QueryClient } from '@tanstack/react-query';
import { statusOf } from '#domain/lines';
import type { Schema } from '../../app/api.ts';

type Kpi = Schema<'ScorecardKpi'>;
type Area = Schema<'ScorecardArea'>;

export interface PaintedValue {
  /** Id or key. */
  readonly kpi: string;
  readonly period: string;
  readonly value: number | null;
}

/** Shows a value wherever the KPI's figure of that period stands, before the server has answered. */
export function paintValue(cache: QueryClient, painted: PaintedValue): void {
  cache.setQueriesData<Schema<'ScorecardView'>>(
    { queryKey: ['get', '/api/v1/scorecard'] },
    (view) => view && { ...view, areas: view.areas.map((area) => inArea(area, painted)) },
  );
  cache.setQueriesData<Schema<'AreaOverview'>>(
    { queryKey: ['get', '/api/v1/areas/{id}/overview'] },
    (view) => view && { ...view, area: inArea(view.area, painted) },
  );
  cache.setQueriesData<Schema<'SeriesView'>>(
    { queryKey: ['get', '/api/v1/kpis/{kpi}/series'] },
    (view) => view && inSeries(view, painted),
  );
}

function inArea(area: Area, painted: PaintedValue): Area {
  if (!area.kpis.some((kpi) => isMeant(kpi, painted))) return area;
  return {
    ...area,
    kpis: area.kpis.map((kpi) => (isMeant(kpi, painted) ? inRow(kpi, painted) : kpi)),
  };
}

/** A cumulative target is held against the year to date, which only the server knows. */
function inRow(kpi: Kpi, { value }: PaintedValue): Kpi {
  const isJudged = kpi.lines !== null && kpi.targetBasis !== 'cumulative';
  const status = isJudged && kpi.lines ? statusOf(kpi.lines, value) : kpi.status;
  return {
    ...kpi,
    value,
    state: value === null ? null : 'final',
    status: COLOURS.find((colour) => colour === status) ?? 'unknown',
    freshness: value === null ? kpi.freshness : 'current',
    reference: null,
    trend: kpi.trend.map((point) =>
      point.periodKey === kpi.periodKey ? { ...point, value } : point,
    ),
  };
}

const COLOURS = ['on_track', 'at_risk', 'off_track', 'unknown'] as const;

const isMeant = ({ id, key, periodKey }: Kpi, { kpi, period }: PaintedValue): boolean =>
  (id === kpi || key === kpi) && periodKey === period;

function inSeries(view: Schema<'SeriesView'>, painted: PaintedValue): Schema<'SeriesView'> {
  if (view.key !== painted.kpi && view.kpiId !== painted.kpi) return view;
  return {
    ...view,
    points: view.points.map((point) =>
      point.period.key === painted.period
        ? { ...point, figure: { ...point.figure, value: painted.value, missing: null } }
        : point,
    ),
  };
}
