import { useIntl } from 'react-intl';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import type { ChartTable } from '../../charts/chart-table.ts';
import { SeriesChart } from '../../charts/series-chart.tsx';
import { seriesLayout, type SeriesPoint } from '../../charts/series-layout.ts';
import { useText, type Text } from '../../app/i18n/use-text.ts';
import type { SeriesView } from './kpi-data.ts';
import { timePoints } from './series-charts.ts';
import { useFigures, type Figures } from './use-figures.ts';

const HEIGHT = 300;

/** The figures with their targets, last year's, and what is expected up to the end of the fiscal year. */
export function TimeChart({ view }: { readonly view: SeriesView }) {
  const t = useText();
  const { locale } = useIntl();
  const figures = useFigures(view.definition);
  const points = timePoints(view, figures.shortPeriod);
  const words = {
    actual: t('kpis.actual'),
    reference: t('kpis.lastYear'),
    plan: t('kpis.series.plan'),
    target: t('kpis.target'),
    forecast: t('kpis.series.forecast'),
  };
  const title = t('kpis.timeTitle', {
    name: view.definition.name,
    kind: t(`kpis.by.${view.kind}`),
    unit: figures.unit,
  });
  const isBand = view.definition.direction === 'band';
  const { cutAt } = seriesLayout({
    points,
    size: { width: 600, height: HEIGHT },
    words,
    format: figures.short,
  });
  const hasZone = points.some(({ zone }) => zone !== null);
  return (
    <ChartFrame
      key={locale}
      title={title}
      height={HEIGHT}
      table={timeTable(points, figures, t)}
      fileName={`${view.key}-${view.kind}-time`}
      notes={
        <>
          {hasZone && <div>{t(isBand ? 'kpis.zoneOnTrack' : 'kpis.zoneAtRisk')}</div>}
          {view.outlook && <div>{t(`kpis.outlook.${view.outlook.method}`)}</div>}
          {cutAt && <div>{t('charts.cutAt', { value: cutAt })}</div>}
        </>
      }
    >
      {(size) => (
        <SeriesChart
          title={title}
          description={lastWords(points, figures, t)}
          points={points}
          zoneTone={isBand ? 'onTrack' : 'atRisk'}
          size={size}
          words={words}
          format={figures.short}
        />
      )}
    </ChartFrame>
  );
}

function lastWords(points: readonly SeriesPoint[], figures: Figures, t: Text): string {
  const last = points.findLast(({ value }) => value !== null);
  return last ? `${last.label}: ${figures.full(last.value)}.` : t('figures.noValue');
}

function timeTable(points: readonly SeriesPoint[], figures: Figures, t: Text): ChartTable {
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined
      ? { text: '–', value: null }
      : { text: figures.full(value), value };
  return {
    columns: [
      t('kpis.period'),
      t('kpis.value'),
      t('kpis.target'),
      t('kpis.lastYear'),
      t('kpis.series.plan'),
      t('kpis.forecastLow'),
      t('kpis.series.forecast'),
      t('kpis.forecastHigh'),
    ],
    rows: points
      .toReversed()
      .map((point) => [
        { text: point.label, value: point.key },
        { text: figures.full(point.value), value: point.value },
        cell(point.target),
        cell(point.reference),
        cell(point.plan),
        cell(point.expected?.low),
        cell(point.expected?.likely),
        cell(point.expected?.high),
      ]),
  };
}
