import { DefinitionView } from './definition.dto.ts';
import type { HeldTarget } from './judge.ts';
import type { KpiPage } from './kpi-page.ts';
import type { KpiRecord, RecordedValue } from './kpi-record.query.ts';
import type { PagePoint } from './page-point.ts';
import type {
  ExpectedView,
  HeldTargetView,
  SeriesPeriodView,
  SeriesPointView,
  SeriesView,
} from './series.dto.ts';

/** The page of a KPI as it goes out. */
export function seriesView(record: KpiRecord, page: KpiPage): SeriesView {
  return {
    kpiId: record.id,
    key: record.key,
    definition: DefinitionView.of(page.definition),
    kind: page.kind,
    period: page.period.key,
    day: page.day,
    points: page.points.map(pointView),
    quarterToDate: page.quarterToDate,
    behaviour: page.behaviour,
    outlook: page.outlook,
  };
}

function pointView(point: PagePoint): SeriesPointView {
  return {
    period: periodView(point.period),
    figure: point.figure,
    target: point.held && targetView(point.held),
    status: point.judgement.status,
    score: point.judgement.score,
    previous: point.previous,
    lastYear: point.lastYear,
    delta: point.delta,
    yearToDate: point.yearToDate,
    forecast: point.forecast ? forecastView(point.forecast) : null,
    plan: point.plan?.value ?? null,
  };
}

function periodView({ key, label, kind, startsOn, endsOn }: PagePoint['period']): SeriesPeriodView {
  return { key, label, kind, startsOn, endsOn };
}

function targetView({ row, target, lines, held }: HeldTarget): HeldTargetView {
  const { shape, basis, text, stretch, floor, dueOn } = row;
  return { shape, basis, target, text, stretch, floor, dueOn, lines, held };
}

function forecastView({ value, low, high }: RecordedValue): ExpectedView {
  return { likely: value, low, high };
}
