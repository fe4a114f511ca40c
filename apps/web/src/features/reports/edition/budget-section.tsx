import type { EditionBudget, EditionBudgetArea } from '#domain/edition-budget';
import { budgetAreaKey } from '#domain/edition-budget-entries';
import type { EditionContent } from '#domain/edition';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { BudgetBeyond, BudgetChanges } from './budget-ledgers.tsx';
import { BudgetDifference } from './budget-difference.tsx';
import { BudgetBurnCharts, BudgetVarianceChart } from './charts/budget-charts.tsx';
import { useBudgetMoney } from './use-budget-money.ts';
import classes from './document.module.css';
import { Section } from './section.tsx';
import { Sheet, type SheetRow } from './sheet.tsx';
import { useEditionFormats } from './use-edition-formats.ts';

interface Props {
  readonly content: EditionContent;
}

/** Each budget of the year: what was planned, spent and committed, what is left, and what is beyond tolerance. */
export function BudgetSection({ content }: Props) {
  const t = useText();
  const { budgets = [], scorecard } = content;
  if (budgets.length === 0) return null;
  const areas = new Map(scorecard.map(({ key, name }) => [key, name]));
  return (
    <Section id="budget" title={t('reports.budget')} aside={budgets.length}>
      {budgets.map((budget) => (
        <section key={budget.key} aria-labelledby={`budget-${budget.key}`}>
          <h3 id={`budget-${budget.key}`}>{budget.name}</h3>
          <Head budget={budget} content={content} />
          <BudgetBurnCharts budget={budget} content={content} />
          <Figures budget={budget} />
          <BudgetVarianceChart budget={budget} />
          <Differences budget={budget} />
          <BudgetBeyond budget={budget} areas={areas} />
          <BudgetChanges budget={budget} />
        </section>
      ))}
    </Section>
  );
}

function Head({ budget, content }: Props & { readonly budget: EditionBudget }) {
  const t = useText();
  const { period } = useEditionFormats(content);
  const { problem, yearKey, periodKey, plan, forecast, closedTo } = budget;
  if (problem !== null) return <p>{t('editions.budget.problem', { problem })}</p>;
  return (
    <p className={classes.quiet}>
      {t('editions.budget.head', {
        year: period(yearKey),
        period: period(periodKey),
        plan: plan ?? 'none',
        forecast: forecast ?? 'none',
        closed: closedTo === null ? 'none' : period(closedTo),
      })}
    </p>
  );
}

interface OneProps {
  readonly budget: EditionBudget;
}

const NOTHING = '–';

function Figures({ budget }: OneProps) {
  const t = useText();
  const money = useBudgetMoney();
  const rows = useRows(budget, ({ plan, actual, commitment, available, outlook }) =>
    [plan, actual, commitment, available, outlook].map((amount) =>
      amount === null ? NOTHING : money({ amount, currency: budget.currency }),
    ),
  );
  const heads = ['plan', 'actual', 'commitment', 'available', 'outlook'] as const;
  return (
    <>
      {rows.length > 0 && <h4>{t('editions.budget.figures')}</h4>}
      <Sheet
        heads={[t('reports.area'), ...heads.map((head) => t(`editions.budget.${head}`))]}
        rows={rows}
        lines="budgets"
        figures={[1, 2, 3, 4, 5]}
      />
    </>
  );
}

function Differences({ budget }: OneProps) {
  const t = useText();
  const formats = useFormats();
  const rows = useRows(budget, ({ period, yearToDate, fullYear }) =>
    Object.entries({ period, yearToDate, fullYear }).map(([name, variance]) => (
      <BudgetDifference
        key={name}
        variance={variance}
        currency={budget.currency}
        formats={formats}
      />
    )),
  );
  const heads = ['period', 'year_to_date', 'outlook'] as const;
  return (
    <>
      {rows.length > 0 && <h4>{t('editions.budget.differences')}</h4>}
      <Sheet
        heads={[t('reports.area'), ...heads.map((head) => t(`editions.budget.comparison.${head}`))]}
        rows={rows}
      />
    </>
  );
}

/** Areas, and below them all together. */
function useRows(
  { key, areas, totals }: EditionBudget,
  cellsOf: (figures: Omit<EditionBudgetArea, 'key' | 'name'>) => SheetRow['cells'],
): readonly SheetRow[] {
  const t = useText();
  const nameOf = (name: string, { nature }: Pick<EditionBudgetArea, 'nature'>) =>
    nature === 'cost' ? name : t('editions.budget.revenueOf', { name });
  return [
    ...areas.map((area) => ({
      key: budgetAreaKey(key, area),
      name: nameOf(area.name, area),
      cells: cellsOf(area),
    })),
    ...totals.map((total) => ({
      key: total.nature,
      name: <strong>{nameOf(t('editions.budget.allAreas'), total)}</strong>,
      cells: cellsOf(total),
    })),
  ];
}
