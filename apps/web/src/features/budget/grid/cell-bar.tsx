import { useFormats } from '../../../app/i18n/use-formats.ts';
import quiet from '../../../ui/quiet-button.module.css';
import type { Budget, BudgetPeriod } from '../budget-data.ts';
import { useMoneyText } from '../money.ts';
import classes from './cell-bar.module.css';
import { ExplainCell } from './explain-cell.tsx';
import { cellOf, type Measure } from './measures.ts';
import type { GridRow } from './rows.ts';
import { sideOf } from './side.ts';
import type { SheetContext } from './sheet-context.ts';
import type { Locked } from './use-entry.ts';

interface Props {
  readonly budget: Budget;
  readonly row: GridRow | undefined;
  readonly period: BudgetPeriod | undefined;
  readonly context: SheetContext;
  readonly lock: Locked;
  readonly onEdit: () => void;
  readonly onLook: () => void;
  readonly isExplaining: boolean;
  readonly setExplaining: (isExplaining: boolean) => void;
}

const TOLD: readonly Measure[] = ['plan', 'forecast', 'actual'];

/** All that is known of the chosen cell, to the last cent, and what can be done with it. */
export function CellBar({ budget, row, period, context, lock, onEdit, onLook, ...explain }: Props) {
  const { t } = context;
  const formats = useFormats();
  if (!row || !period) return <p className={`${classes.bar} no-print`}>{t('budget.cell.hint')}</p>;
  return (
    <div className={`${classes.bar} no-print`} role="group" aria-label={t('budget.cell.label')}>
      <strong className={classes.name}>
        {row.data.name ?? t(`budget.without.${context.by}`)} · {formats.period(period)}
      </strong>
      <CellFacts budget={budget} row={row} period={period} context={context} />
      <span className={classes.actions}>
        {lock === null && (
          <button type="button" className={quiet.button} onClick={onEdit}>
            {t('budget.cell.edit')}
          </button>
        )}
        {lock !== null && lock !== 'group' && (
          <span className={classes.lock}>{t(`budget.lock.${lock}`)}</span>
        )}
        <ExplainCell {...{ budget, row, period, context }} {...explain} />
        {row.kind === 'line' && (
          <button type="button" className={quiet.button} onClick={onLook}>
            {t('budget.cell.postings')}
          </button>
        )}
      </span>
    </div>
  );
}

interface FactsProps extends Pick<Props, 'budget' | 'context'> {
  readonly row: GridRow;
  readonly period: BudgetPeriod;
}

function CellFacts({ budget, row: { data }, period, context }: FactsProps) {
  const { t } = context;
  const money = useMoneyText();
  const currency = context.currency ?? data.line?.currency ?? budget.currency;
  const index = context.periods.findIndex(({ key }) => key === period.key);
  const commitment: number | null = data.commitment[index] ?? null;
  const delta = cellOf(data, 'delta', index);
  return (
    <dl className={classes.facts}>
      {TOLD.map((measure) => (
        <div key={measure}>
          <dt>{t(`budget.measure.${measure}`)}</dt>
          <dd>{money.exact(cellOf(data, measure, index), currency)}</dd>
        </div>
      ))}
      {commitment !== null && (
        <div>
          <dt>{t('budget.measure.commitment')}</dt>
          <dd>{money.exact(commitment, currency)}</dd>
        </div>
      )}
      {delta !== null && (
        <div>
          <dt>{t('budget.measure.delta')}</dt>
          <dd data-side={sideOf(delta)}>{money.signedExact(delta, currency)}</dd>
        </div>
      )}
    </dl>
  );
}
