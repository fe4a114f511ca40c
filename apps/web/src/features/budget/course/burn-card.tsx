import { useIntl } from 'react-intl';
import type { Schema } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { ChartFrame } from '../../../charts/chart-frame.tsx';
import type { SeriesPoint } from '../../../charts/series-layout.ts';
import { SeriesChart } from '../../../charts/series-chart.tsx';
import { exponentOf } from '#domain/budget/money';
import { shortPeriod } from '../grid/sheet-head.tsx';
import { useMoneyText } from '../money.ts';

interface Props {
  readonly view: Schema<'BudgetBurnView'>;
  readonly series: Schema<'BurnSeries'>;
  readonly currency: string;
}

/** The year added up: what was planned, what is spent, and where that leads. */
export function BurnCard({ view, series, currency }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const formats = useFormats();
  const money = useMoneyText();
  const { budget, periods } = view.question;
  const nameOf = (key: string) => periods.find((period) => period.key === key);
  const title = t(`budget.burn.title.${series.nature}`, { year: budget.yearKey, currency });
  const points = series.points.map(
    ({ period, planToDate, actualToDate, outlookToDate }): SeriesPoint => ({
      key: period,
      label: shortPeriod(nameOf(period) ?? { key: period, label: period }, locale),
      value: actualToDate,
      reference: null,
      plan: planToDate,
      target: null,
      zone: null,
      expected: outlookToDate === null ? null : { likely: outlookToDate, low: null, high: null },
    }),
  );
  const usedUp = series.usedUpIn === null ? undefined : nameOf(series.usedUpIn);
  const pace =
    series.perPeriod === null
      ? t('budget.burn.noPace')
      : t('budget.burn.pace', { amount: money.short(series.perPeriod, currency) });
  const notes = usedUp
    ? `${pace} ${t(`budget.burn.usedUp.${series.nature}`, { period: formats.period(usedUp) })}`
    : pace;
  const cell = (amount: number | null) => ({
    text: money.whole(amount, currency),
    value: amount === null ? null : amount / 10 ** exponentOf(currency),
  });
  return (
    <ChartFrame
      title={title}
      height={300}
      fileName={`${budget.key}-burn-${series.nature}`}
      notes={notes}
      table={{
        columns: [
          t('budget.period'),
          t('budget.burn.plan'),
          t('budget.burn.actual'),
          t('budget.burn.outlook'),
        ],
        rows: series.points.map((point) => [
          {
            text: formats.period(
              nameOf(point.period) ?? { key: point.period, label: point.period },
            ),
          },
          cell(point.planToDate),
          cell(point.actualToDate),
          cell(point.outlookToDate),
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
          format={(amount) => money.short(amount, currency)}
          words={{
            actual: t('budget.measure.actual'),
            plan: t('budget.measure.plan'),
            forecast: t('budget.measure.outlook'),
            reference: '',
            target: '',
          }}
        />
      )}
    </ChartFrame>
  );
}
