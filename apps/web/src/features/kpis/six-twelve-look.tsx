import { useIntl } from 'react-intl';
import { axisLabel, descriptionOf } from '#domain/charts/six-twelve-words';
import { useSession } from '../../app/session.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import type { ChartTable } from '../../charts/chart-table.ts';
import { SixTwelveBox } from '../../charts/six-twelve-box.tsx';
import { SixTwelveChart } from '../../charts/six-twelve-chart.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useSixTwelve, type SeriesView, type SixTwelveView } from './kpi-data.ts';
import { useFigures } from './use-figures.ts';

const HEIGHT = 260;

/** Six weeks and twelve months over those of the year before, and the figures to date. */
export function SixTwelveLook({ view }: { readonly view: SeriesView }) {
  const query = useSixTwelve(view.key);
  return (
    <Loaded query={query} rows={6}>
      {(chart) => <Look view={view} chart={chart} />}
    </Loaded>
  );
}

function Look({ view, chart }: { readonly view: SeriesView; readonly chart: SixTwelveView }) {
  const t = useText();
  const { locale } = useIntl();
  const { currency } = useSession().organization;
  const { definition, key } = view;
  const figures = useFigures(definition);
  const title = t('kpis.sixTwelveTitle', { name: definition.name, unit: figures.unit });
  const label = axisLabel({ locale });
  if (chart.months.length === 0) return <p className="mute">{t('kpis.sixTwelveNone')}</p>;
  return (
    <>
      <ChartFrame
        title={title}
        height={HEIGHT}
        table={tableOf(chart, figures.full, t)}
        fileName={`${key}-six-twelve`}
        notes={<div>{t('charts.sixTwelveKey')}</div>}
      >
        {({ width, height }) => (
          <SixTwelveChart
            title={title}
            description={descriptionOf(chart, definition, { locale, currency })}
            chart={chart}
            width={width}
            height={height}
            format={figures.short}
            label={label}
          />
        )}
      </ChartFrame>
      <SixTwelveBox
        label={t('charts.toDate')}
        box={chart.box}
        figure={figures.full}
        difference={figures.difference}
      />
    </>
  );
}

function tableOf(
  { weeks, months }: SixTwelveView,
  full: (value: number | null) => string,
  t: ReturnType<typeof useText>,
): ChartTable {
  const cell = (value: number | null) => ({ text: value === null ? '–' : full(value), value });
  return {
    columns: [t('kpis.period'), t('kpis.value'), t('kpis.target'), t('kpis.lastYear')],
    rows: [...months.toReversed(), ...weeks.toReversed()].map(
      ({ periodKey, value, target, lastYear }) => [
        { text: periodKey, value: periodKey },
        cell(value),
        cell(target),
        cell(lastYear),
      ],
    ),
  };
}
