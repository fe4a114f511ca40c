import { Link } from '@tanstack/react-router';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import table from '../../ui/table.module.css';
import { useBudgetsOfYear } from '../budget/budgets-of-year.ts';
import { ComparisonCells, ComparisonHeads } from '../budget/comparison-cells.tsx';
import classes from './briefing.module.css';

/** Where the budgets of the year will end, beside what was planned; nothing where there is none. */
export function BudgetOutlook() {
  const t = useText();
  const budgets = useBudgetsOfYear();
  const rows = budgets?.flatMap(({ budget, view }) =>
    view.totals.map((figures) => ({ budget, figures })),
  );
  if (!rows || rows.length === 0) return null;
  return (
    <Card title={t('briefing.budgetOutlook')} isFlush>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('budget.name')}</th>
            <ComparisonHeads />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ budget, figures }) => (
            <tr key={budget.id + figures.nature}>
              <th scope="row" className={classes.area}>
                <Link to="/budget/$key" params={{ key: budget.key }}>
                  {budget.name}
                </Link>{' '}
                <span className="mute">{t(`budget.nature.${figures.nature}`)}</span>
              </th>
              <ComparisonCells figures={figures} currency={budget.currency} />
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
