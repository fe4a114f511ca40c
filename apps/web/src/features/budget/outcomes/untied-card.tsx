import { useState } from 'react';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import quiet from '../../../ui/quiet-button.module.css';
import table from '../../../ui/table.module.css';
import { useAreas } from '../../areas/areas.ts';
import type { Budget, FiguresRow, GridView } from '../budget-data.ts';
import { useMoneyText } from '../money.ts';
import classes from './outcomes.module.css';
import { TieForm } from './tie-form.tsx';
import { useUntied } from './use-spend.ts';

/** More are not read at one sitting; the largest come first. */
const SHOWN = 50;

/** Money of which nobody has said what it is to bring. */
export function UntiedCard({ budget }: { readonly budget: Budget }) {
  return (
    <Loaded query={useUntied(budget)} rows={4}>
      {(view) => <Untied budget={budget} view={view} />}
    </Loaded>
  );
}

function Untied({ budget, view }: { readonly budget: Budget; readonly view: GridView }) {
  const t = useText();
  const money = useMoneyText();
  const [tied, tie] = useState<FiguresRow>();
  const rows = view.rows.toSorted(
    (one, other) => (other.year.outlook ?? 0) - (one.year.outlook ?? 0),
  );
  const [total] = view.totals;
  if (rows.length === 0) return <EmptyState text={t('outcomes.untied.none')} />;
  const title = t('outcomes.untied.title', {
    count: rows.length,
    amount: money.short(total?.year.outlook ?? null, budget.currency),
  });
  return (
    <Card title={title} isFlush>
      <table className={table.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('budget.group.line')}</th>
            <th scope="col" className={table.second}>
              {t('budget.group.area')}
            </th>
            <th scope="col" className={table.second}>
              {t('budget.group.category')}
            </th>
            <th scope="col" className={`${table.right} ${table.second}`}>
              {t('budget.measure.plan')}
            </th>
            <th scope="col" className={table.right}>
              {t('budget.measure.outlook')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('budget.steps')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <UntiedRow key={row.id} budget={budget} row={row} onTie={tie} />
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <p className="mute">{t('budget.note.more', { count: rows.length - SHOWN })}</p>
      )}
      {tied && <TieForm row={tied} onClose={() => tie(undefined)} />}
    </Card>
  );
}

interface RowProps {
  readonly budget: Budget;
  readonly row: FiguresRow;
  readonly onTie: (row: FiguresRow) => void;
}

function UntiedRow({ budget, row, onTie }: RowProps) {
  const t = useText();
  const money = useMoneyText();
  const isTravelling = useIsTravelling();
  const area = useAreas().data?.find(({ id }) => id === row.line?.areaId);
  const mayTie =
    !isTravelling &&
    row.line?.isArchived === false &&
    (budget.can.update || area?.can.update === true);
  return (
    <tr className={classes.spend}>
      <th scope="row" className={table.fold}>
        {row.name}
      </th>
      <td className={table.second}>{area?.name}</td>
      <td className={table.second}>{row.line?.category}</td>
      <td className={`${table.right} ${table.second}`}>
        {money.whole(row.year.plan, budget.currency)}
      </td>
      <td className={table.right}>{money.whole(row.year.outlook, budget.currency)}</td>
      <td>
        {mayTie && (
          <button type="button" className={`${quiet.button} no-print`} onClick={() => onTie(row)}>
            {t('outcomes.tie')}
            <span className="visually-hidden"> {row.name}</span>
          </button>
        )}
      </td>
    </tr>
  );
}
