import { Button } from '@mantine/core';
import { Link, Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { leads, useSession } from '../../app/session.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import table from '../../ui/table.module.css';
import { useBudgets, type Budget, type Figures, type GridView } from './budget-data.ts';
import { useGrids } from './budgets-of-year.ts';
import { ComparisonCells, ComparisonHeads } from './comparison-cells.tsx';
import { ExampleGrid } from './example-grid.tsx';
import classes from './comparison-cells.module.css';
import { NewBudget } from './new-budget.tsx';
import { WaitingChanges } from './waiting.tsx';

/** All budgets; the only one there is opens at once. */
export function BudgetsPage() {
  return (
    <Loaded query={useBudgets()} rows={8} isPage>
      {(budgets) => <Budgets budgets={budgets} />}
    </Loaded>
  );
}

function Budgets({ budgets }: { readonly budgets: readonly Budget[] }) {
  const t = useText();
  const session = useSession();
  const isTravelling = useIsTravelling();
  const mayCreate = leads(session) && !isTravelling;
  const [isNew, setNew] = useState(false);
  const [only] = budgets;
  if (budgets.length === 1 && only && !isNew)
    return (
      <Navigate to="/budget/$key" params={{ key: only.key }} search={keepAll as never} replace />
    );
  const create = mayCreate && <Button onClick={() => setNew(true)}>{t('budget.new')}</Button>;
  return (
    <>
      <PageHead title={t('budget.title')} actions={budgets.length > 0 && create}>
        {budgets.length > 0 && t('budget.count', { count: budgets.length })}
      </PageHead>
      {budgets.length === 0 ? (
        <EmptyState
          text={t(mayCreate ? 'budget.empty' : 'budget.emptyReader')}
          action={create}
          example={<ExampleGrid />}
        />
      ) : (
        <>
          <WaitingChanges budgets={budgets} />
          <BudgetList budgets={budgets} />
        </>
      )}
      {isNew && <NewBudget onClose={() => setNew(false)} />}
    </>
  );
}

/** How things are looked at stays as it is. */
const keepAll = (before: object): object => before;

function BudgetList({ budgets }: { readonly budgets: readonly Budget[] }) {
  const t = useText();
  const views = useGrids(budgets);
  return (
    <Card isFlush>
      <table className={table.table} aria-label={t('budget.title')}>
        <thead>
          <tr>
            <th scope="col">{t('budget.name')}</th>
            <th scope="col" className={classes.wide}>
              {t('budget.year')}
            </th>
            <th scope="col" className={classes.wide}>
              {t('budget.owner')}
            </th>
            <th scope="col" className={classes.wide}>
              {t('budget.closedTo')}
            </th>
            <ComparisonHeads />
          </tr>
        </thead>
        <tbody>
          {budgets.map((budget, place) => (
            <BudgetRows key={budget.id} budget={budget} view={views[place]} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface RowsProps {
  readonly budget: Budget;
  /** Undefined until it is read. */
  readonly view: GridView | undefined;
}

/** One row for cost and one for revenue, which are never added up. */
function BudgetRows({ budget, view }: RowsProps) {
  const totals = view?.totals ?? [];
  if (totals.length === 0) return <BudgetRow budget={budget} isRead={view !== undefined} />;
  return totals.map((figures) => (
    <BudgetRow key={figures.nature} budget={budget} figures={figures} />
  ));
}

interface RowProps extends Pick<RowsProps, 'budget'> {
  readonly figures?: Figures;
  readonly isRead?: boolean;
}

function BudgetRow({ budget, figures, isRead }: RowProps) {
  const t = useText();
  return (
    <tr>
      <th scope="row">
        <Link to="/budget/$key" params={{ key: budget.key }} search={keepAll as never}>
          {budget.name}
        </Link>{' '}
        <span className="mute">{figures && t(`budget.nature.${figures.nature}`)}</span>
      </th>
      <td className={classes.wide}>{budget.year}</td>
      <td className={classes.wide}>
        {budget.owner?.name ?? <span className="mute">{t('budget.noOwner')}</span>}
      </td>
      <td className={classes.wide}>
        <Closed budget={budget} />
      </td>
      {figures ? (
        <ComparisonCells figures={figures} currency={budget.currency} />
      ) : (
        <td colSpan={4} className="mute">
          {isRead && t('budget.none')}
        </td>
      )}
    </tr>
  );
}

function Closed({ budget: { periods, closedTo } }: { readonly budget: Budget }) {
  const t = useText();
  const formats = useFormats();
  const period = periods.find(({ key }) => key === closedTo);
  return period ? formats.period(period) : <span className="mute">{t('budget.none')}</span>;
}
