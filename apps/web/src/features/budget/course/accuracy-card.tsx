import { useIntl } from 'react-intl';
import type { Schema } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { ChartFrame } from '../../../charts/chart-frame.tsx';
import type { SeriesPoint } from '../../../charts/series-layout.ts';
import { SeriesChart } from '../../../charts/series-chart.tsx';
import { shortPeriod } from '../grid/sheet-head.tsx';
import { useMoneyText } from '../money.ts';

interface Props {
  readonly view: Schema<'ForecastAccuracyView'>;
  readonly series: Schema<'ForecastAccuracySeries'>;
  readonly currency: string;
}

const HEIGHT = 240;

/** How near the last forecast before each closed period came to what was spent. */
export function AccuracyCard({ view, series, currency }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const formats = useFormats();
  const money = useMoneyText();
  const { budget, periods } = view.question;
  const nameOf = (key: string) =>
    periods.find((period) => period.key === key) ?? { key, label: key };
  const title = t(`budget.accuracy.title.${series.nature}`, { year: budget.yearKey });
  const share = (value: number | null): string => (value === null ? '–' : formats.share(value));
  const points = series.periods.map(({ period, accuracy }): SeriesPoint => {
    const label = shortPeriod(nameOf(period), locale);
    const value = accuracy === null ? null : accuracy * 100;
    return { key: period, label, value, ...NOTHING_ELSE };
  });
  const notes = t('budget.accuracy.notes', { accuracy: share(series.accuracy) });
  return (
    <ChartFrame
      title={title}
      height={HEIGHT}
      fileName={`${budget.key}-accuracy-${series.nature}`}
      notes={notes}
      table={{
        columns: [
          t('budget.period'),
          t('budget.measure.forecast'),
          t('budget.measure.actual'),
          t('budget.accuracy'),
        ],
        rows: series.periods.map(({ period, forecast, actual, accuracy }) => [
          { text: formats.period(nameOf(period)) },
          { text: money.whole(forecast, currency) },
          { text: money.whole(actual, currency) },
          { text: share(accuracy), value: accuracy },
        ]),
      }}
    >
      {(size) => (
        <SeriesChart
          title={title}
          description={notes}
          zoneTone="onTrack"
          points={points}
          size={size}
          format={(value) => share(value / 100)}
          words={{
            actual: t('budget.accuracy'),
            plan: '',
            forecast: '',
            reference: '',
            target: '',
          }}
        />
      )}
    </ChartFrame>
  );
}

const NOTHING_ELSE = { reference: null, plan: null, target: null, zone: null, expected: null };
