import type { Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { ChartFrame } from '../../../charts/chart-frame.tsx';
import { WaterfallChart } from '../../../charts/waterfall-chart.tsx';
import type { WaterfallBarGiven } from '../../../charts/waterfall-layout.ts';
import { exponentOf } from '#domain/budget/money';
import { useMoneyText } from '../money.ts';

interface Props {
  readonly view: Schema<'BudgetWaterfallView'>;
  readonly series: Schema<'WaterfallSeries'>;
  readonly currency: string;
}

const HEAD = 34;
const ROW = 30;

/** From the plan of the year to its outlook, by what moved most. */
export function WaterfallCard({ view, series, currency }: Props) {
  const t = useText();
  const money = useMoneyText();
  const { budget, groupBy } = view.question;
  const { nature, steps } = series;
  const [start, end] = [series.start ?? 0, series.end ?? 0];
  const title = t(`budget.waterfall.title.${nature}`, { year: budget.yearKey, currency });
  const nameOf = ({ name, parts }: Schema<'WaterfallStepView'>): string => {
    if (name !== null) return name;
    return parts > 1
      ? t('budget.waterfall.others', { count: parts })
      : t(`budget.without.${groupBy}`);
  };
  const bars: readonly WaterfallBarGiven[] = [
    {
      name: t('budget.measure.plan'),
      kind: 'start',
      from: 0,
      to: start,
      text: money.short(start, currency),
    },
    ...steps.map((step): WaterfallBarGiven => ({
      name: nameOf(step),
      kind: step.isFavourable ? 'better' : 'worse',
      from: step.startsAt ?? 0,
      to: step.endsAt ?? 0,
      text: money.signed(step.amount, currency),
    })),
    {
      name: t('budget.measure.outlook'),
      kind: 'end',
      from: 0,
      to: end,
      text: money.short(end, currency),
    },
  ];
  return (
    <ChartFrame
      title={title}
      height={HEAD + bars.length * ROW}
      fileName={`${budget.key}-waterfall-${nature}`}
      notes={t(`budget.waterfall.notes.${nature}`)}
      table={{
        columns: [t(`budget.group.${groupBy}`), t('budget.amount'), t('budget.effect')],
        rows: bars.map(({ name, kind, from, to, text }) => [
          { text: name },
          {
            text,
            value:
              (kind === 'start' || kind === 'end' ? to : to - from) / 10 ** exponentOf(currency),
          },
          { text: kind === 'better' || kind === 'worse' ? t(`budget.effect.${kind}`) : '' },
        ]),
      }}
    >
      {(size) => (
        <WaterfallChart
          title={title}
          description={bars.map(({ name, text }) => `${name} ${text}`).join(', ')}
          bars={bars}
          size={size}
        />
      )}
    </ChartFrame>
  );
}
