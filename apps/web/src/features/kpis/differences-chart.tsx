import { ChartFrame } from '../../charts/chart-frame.tsx';
import type { ChartTable } from '../../charts/chart-table.ts';
import { VarianceChart } from '../../charts/variance-chart.tsx';
import type { VarianceItem } from '../../charts/variance-layout.ts';
import { useText, type Text } from '../../app/i18n/use-text.ts';
import { useView } from '../../app/view.ts';
import type { SeriesView } from './kpi-data.ts';
import { varianceItems } from './series-charts.ts';
import { useFigures, type Figures } from './use-figures.ts';

const HEIGHT = 320;

/** Each period beside what it is compared with, and whether the difference is good. */
export function DifferencesChart({ view }: { readonly view: SeriesView }) {
  const t = useText();
  const { cmp = 'previous' } = useView();
  const figures = useFigures(view.definition);
  const items = varianceItems(view, cmp, {
    period: figures.shortPeriod,
    difference: figures.difference,
  });
  const reference = t(`comparisons.${cmp}`);
  const title = t('kpis.differencesTitle', {
    name: view.definition.name,
    kind: t(`kpis.by.${view.kind}`),
    unit: figures.unit,
    reference,
  });
  const worse = items.filter(({ variance }) => variance?.verdict === 'worse').length;
  const better = items.filter(({ variance }) => variance?.verdict === 'better').length;
  return (
    <ChartFrame
      title={title}
      height={HEIGHT}
      table={differencesTable(items, reference, figures, t)}
      fileName={`${view.key}-${view.kind}-differences`}
      notes={t(cmp === 'target' ? 'kpis.barsAgainstTarget' : 'kpis.barsAgainst', { reference })}
    >
      {(size) => (
        <VarianceChart
          title={title}
          description={t('kpis.differencesText', { better, worse, reference })}
          items={items}
          size={size}
          format={figures.short}
        />
      )}
    </ChartFrame>
  );
}

function differencesTable(
  items: readonly VarianceItem[],
  reference: string,
  figures: Figures,
  t: Text,
): ChartTable {
  const cell = (value: number | null) =>
    value === null ? { text: '–', value } : { text: figures.full(value), value };
  return {
    columns: [
      t('kpis.period'),
      t('kpis.value'),
      reference,
      t('kpis.difference'),
      t('kpis.verdict'),
    ],
    rows: items
      .toReversed()
      .map(({ key, label, actual, previous, plan, variance }) => [
        { text: label, value: key },
        { text: figures.full(actual), value: actual },
        cell(previous ?? plan),
        variance ? { text: variance.text, value: variance.value } : { text: '–', value: null },
        { text: variance ? t(`verdict.${variance.verdict}`) : '–' },
      ]),
  };
}
