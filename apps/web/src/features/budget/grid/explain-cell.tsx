import { lazy, Suspense } from 'react';
import quiet from '../../../ui/quiet-button.module.css';
import { StatusMark } from '../../../ui/status-mark.tsx';
import type { Budget, BudgetPeriod } from '../budget-data.ts';
import { cellVariances, type CellVariance } from '../notes/cell-variances.ts';
import classes from './cell-bar.module.css';
import type { GridRow } from './rows.ts';
import type { SheetContext } from './sheet-context.ts';

const ExplainDialog = lazy(() => import('../notes/explain-dialog.tsx'));

interface Props {
  readonly budget: Budget;
  readonly row: GridRow;
  readonly period: BudgetPeriod;
  readonly context: SheetContext;
  readonly isExplaining: boolean;
  readonly setExplaining: (isExplaining: boolean) => void;
}

/** Where the chosen cell is beyond its tolerance: that it is, and why. */
export function ExplainCell(props: Props) {
  const { budget, row, period, context, isExplaining, setExplaining } = props;
  const { t } = context;
  const beyond = beyondIn(budget, row, period, context.periods);
  if (beyond.length === 0) return null;
  return (
    <>
      <span className={classes.beyond}>
        <StatusMark status="off_track" size={14} /> {t('budget.cell.beyond')}
      </span>
      <button type="button" className={quiet.button} onClick={() => setExplaining(true)}>
        {t('budget.cell.explain')}
      </button>
      {isExplaining && (
        <Suspense>
          <ExplainDialog
            budget={budget}
            row={row.data}
            period={period}
            currency={context.currency ?? row.data.line?.currency ?? budget.currency}
            beyond={beyond}
            onClose={() => setExplaining(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** Only what is closed has to be explained, and only line by line. */
function beyondIn(
  budget: Budget,
  { kind, data }: GridRow,
  period: BudgetPeriod,
  periods: SheetContext['periods'],
): readonly CellVariance[] {
  if (kind !== 'line' || !period.isClosed) return [];
  const place = periods.findIndex(({ key }) => key === period.key);
  return cellVariances(data, place, budget);
}
