import { Modal } from '@mantine/core';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import type { Budget, BudgetPeriod, FiguresRow } from '../budget-data.ts';
import type { CellVariance } from './cell-variances.ts';
import { useMayExplain, useNotes } from './use-notes.ts';
import { VarianceEntry } from './variance-entry.tsx';
import classes from './variances.module.css';

interface Props {
  readonly budget: Budget;
  readonly row: FiguresRow;
  readonly period: BudgetPeriod;
  readonly currency: string;
  readonly beyond: readonly CellVariance[];
  readonly onClose: () => void;
}

/** Why a cell of the grid is beyond its tolerance: what is said of it, and a place to say it. */
export default function ExplainDialog({ budget, row, period, currency, beyond, onClose }: Props) {
  const t = useText();
  const formats = useFormats();
  const mayExplain = useMayExplain(budget);
  const name = formats.period(period);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('budget.cell.explainOf', { name: row.name ?? '', period: name })}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <Loaded query={useNotes(budget)} rows={3}>
        {(notes) => (
          <ul className={classes.list}>
            {beyond.map(({ comparison, figures }) => {
              const note = notes.find(
                (one) =>
                  one.lineId === row.id &&
                  one.period === period.key &&
                  one.comparison === comparison,
              );
              return (
                <li key={comparison}>
                  <p className={classes.of}>
                    {t(`budget.comparison.${comparison}`, { period: name })}
                  </p>
                  <ul className={classes.list}>
                    <VarianceEntry
                      variance={{ row, comparison, figures, isBeyond: true, note }}
                      currency={currency}
                      period={period.key}
                      mayExplain={mayExplain(row)}
                    />
                  </ul>
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
    </Modal>
  );
}
