import { useIntl } from 'react-intl';
import { exponentOf } from '#domain/budget/money';
import { compactMoney } from '#domain/budget/money-text';
import { burnLines } from '#domain/charts/burn-lines';
import { variedAreas } from '#domain/charts/edition-rows';
import { axisLabel } from '#domain/charts/six-twelve-words';
import { varianceBars } from '#domain/charts/variance-bars';
import type { EditionContent } from '#domain/edition';
import type { EditionBudget, EditionBurn } from '#domain/edition-budget';
import { useText } from '../../../../app/i18n/use-text.ts';
import { ChartFrame } from '../../../../charts/chart-frame.tsx';
import { SceneDrawing } from '../../../../charts/scene-drawing.tsx';
import { useMoneyText } from '../../../budget/money.ts';
import { useEditionFormats } from '../use-edition-formats.ts';
import classes from './charts.module.css';

interface Props {
  readonly budget: EditionBudget;
}

const NARROW_ROW = 46;
const HEAD = 20;
const BURN_HEIGHT = 220;

/** An amount for the table of a chart: as it is written, and in major units for the file. */
function useMoneyCell(currency: string) {
  const money = useMoneyText();
  return (amount: number | null) => ({
    text: money.whole(amount, currency),
    value: amount === null ? null : amount / 10 ** exponentOf(currency),
  });
}

/** By area: what was spent beside what was planned up to then, the largest differences first. */
export function BudgetVarianceChart({ budget }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const { currency } = budget;
  const cell = useMoneyCell(currency);
  const figure = compactMoney(locale, currency);
  const { rows, rest } = variedAreas(budget);
  if (rows.length === 0) return null;
  const told = rows.map(({ name, nature, yearToDate: { reference, value, amount, side } }) => ({
    name: nature === 'cost' ? name : t('editions.budget.revenueOf', { name }),
    scale: nature,
    reference,
    value,
    amount: amount ?? 0,
    side: side ?? ('none' as const),
    told: t(`editions.budget.side.${side ?? 'none'}`, {
      amount: figure(Math.abs(amount ?? 0)),
    }),
  }));
  const title = t('editions.charts.variance', { currency });
  const heads = [t('editions.charts.bars'), t('editions.budget.difference')] as const;
  return (
    <div className={classes.chart}>
      <ChartFrame
        title={title}
        height={HEAD + NARROW_ROW * rows.length}
        fileName={`${budget.key}-variance`}
        notes={[t('editions.charts.varianceKey'), rest > 0 && t('editions.charts.more', { rest })]
          .filter(Boolean)
          .join(' ')}
        table={{
          columns: [
            t('reports.area'),
            t('editions.charts.planToDate'),
            t('editions.budget.actual'),
            t('editions.budget.difference'),
          ],
          rows: told.map((row) => [
            { text: row.name },
            cell(row.reference),
            cell(row.value),
            { ...cell(row.amount), text: row.told },
          ]),
        }}
      >
        {({ width }) => (
          <SceneDrawing
            title={title}
            description={told.map((row) => `${row.name}: ${row.told}`).join('; ')}
            scene={varianceBars({
              rows: told,
              width,
              heads,
              figure,
            })}
          />
        )}
      </ChartFrame>
    </div>
  );
}

/** The year added up, for cost and for revenue. */
export function BudgetBurnCharts({
  budget,
  content,
}: Props & { readonly content: EditionContent }) {
  return (budget.burn ?? [])
    .filter(({ points }) => points.some((point) => point.planToDate ?? point.actualToDate))
    .map((burn) => <Burn key={burn.nature} burn={burn} budget={budget} content={content} />);
}

function Burn({
  burn: { nature, points },
  budget,
  content,
}: Props & { readonly burn: EditionBurn; readonly content: EditionContent }) {
  const t = useText();
  const { locale } = useIntl();
  const { period } = useEditionFormats(content);
  const { currency, yearKey } = budget;
  const title = t(`editions.charts.burn.${nature}`, { year: period(yearKey), currency });
  const label = axisLabel({ locale });
  const cell = useMoneyCell(currency);
  return (
    <div className={classes.chart}>
      <ChartFrame
        title={title}
        height={BURN_HEIGHT}
        fileName={`${budget.key}-burn-${nature}`}
        notes={t('editions.charts.burnKey')}
        table={{
          columns: [
            t('editions.charts.period'),
            t('editions.charts.planToDate'),
            t('editions.budget.actual'),
            t('editions.budget.outlook'),
          ],
          rows: points.map(({ periodKey, planToDate, actualToDate, outlookToDate }) => [
            { text: period(periodKey) },
            cell(planToDate),
            cell(actualToDate),
            cell(outlookToDate),
          ]),
        }}
      >
        {(size) => (
          <SceneDrawing
            title={title}
            description={t('editions.charts.burnKey')}
            scene={burnLines({
              ...size,
              points: points.map((point) => ({
                label: label(point.periodKey),
                plan: point.planToDate,
                actual: point.actualToDate,
                outlook: point.outlookToDate,
              })),
              figure: compactMoney(locale, currency),
              words: {
                plan: t('editions.charts.plan'),
                actual: t('editions.charts.actual'),
                outlook: t('editions.budget.outlook'),
              },
            })}
          />
        )}
      </ChartFrame>
    </div>
  );
}
