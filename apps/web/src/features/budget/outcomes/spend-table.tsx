import { IconChevronRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { StatusCell } from '../../../ui/status-mark.tsx';
import table from '../../../ui/table.module.css';
import type { Budget, FiguresRow, GridView } from '../budget-data.ts';
import { sideOf } from '../grid/side.ts';
import { useMoneyText } from '../money.ts';
import classes from './outcomes.module.css';
import { spendOf, type Spend } from './spend.ts';
import { useLinesBehind, type Purpose } from './use-spend.ts';

interface Props {
  readonly budget: Budget;
  readonly purpose: Purpose;
  readonly view: GridView;
}

const FIGURES = ['plan', 'actual', 'outlook', 'delta'] as const;
/** On a phone, what the year comes to and how far that is off. */
const SECOND: ReadonlySet<string> = new Set(['plan', 'actual']);
const right = (name: string) => (SECOND.has(name) ? `${table.right} ${table.second}` : table.right);
const COLUMNS = FIGURES.length + 2;

/** Plan, actual and outlook of each purpose, what share of all cost it has, and the lines behind it. */
export function SpendTable({ budget, purpose, view }: Props) {
  const t = useText();
  return (
    <table className={table.table} aria-label={t(`outcomes.title.${purpose}`)}>
      <thead>
        <tr>
          <th scope="col">{t(`outcomes.by.${purpose}`)}</th>
          {FIGURES.map((name) => (
            <th key={name} scope="col" className={right(name)} title={t(`budget.ofYear.${name}`)}>
              {t(`budget.measure.${name}`)}
            </th>
          ))}
          <th scope="col" className={`${table.right} ${table.second}`}>
            {t('outcomes.share')}
          </th>
        </tr>
      </thead>
      {spendOf(view.rows).map((spend) => (
        <Purposed
          key={`${purpose} ${spend.row.id ?? 'none'}`}
          budget={budget}
          purpose={purpose}
          spend={spend}
        />
      ))}
    </table>
  );
}

interface PurposedProps extends Omit<Props, 'view'> {
  readonly spend: Spend;
}

function Purposed({ budget, purpose, spend: { row, share } }: PurposedProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const name = row.name ?? t(row.id === null ? `outcomes.none.${purpose}` : 'outcomes.withheld');
  return (
    <tbody>
      <Row row={row} share={share} currency={budget.currency}>
        <button
          type="button"
          className={classes.open}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <IconChevronRight size={14} aria-hidden /> {name}
        </button>
      </Row>
      {isOpen && <Lines budget={budget} purpose={purpose} id={row.id} />}
    </tbody>
  );
}

interface LinesProps extends Omit<Props, 'view'> {
  readonly id: string | null;
}

function Lines({ budget, purpose, id }: LinesProps) {
  const t = useText();
  const lines = useLinesBehind(budget, purpose, id);
  if (lines.data === undefined)
    return (
      <tr>
        <td colSpan={COLUMNS} className="mute">
          {t(lines.isError ? 'outcomes.linesUnread' : 'outcomes.linesComing')}
        </td>
      </tr>
    );
  return spendOf(lines.data.rows).map(({ row }) => (
    <Row key={row.id} row={row} currency={budget.currency} isLine>
      {row.name}
    </Row>
  ));
}

interface RowProps {
  readonly row: FiguresRow;
  readonly currency: string;
  /** Of all cost; of a line nothing is said. */
  readonly share?: number | null;
  readonly isLine?: boolean;
  readonly children: ReactNode;
}

function Row({ row, share = null, currency, isLine = false, children }: RowProps) {
  const money = useMoneyText();
  const formats = useFormats();
  const { year, fullYear } = row;
  return (
    <tr
      data-none={row.id === null || undefined}
      data-line={isLine || undefined}
      className={classes.spend}
    >
      <th scope="row" className={table.fold}>
        {children}
      </th>
      {(['plan', 'actual', 'outlook'] as const).map((name) => (
        <td key={name} className={right(name)} title={money.exact(year[name], currency)}>
          {money.whole(year[name], currency)}
        </td>
      ))}
      <td className={table.right} data-side={sideOf(fullYear.amount)}>
        <span className={classes.delta}>
          {money.signed(fullYear.amount, currency)} <StatusCell status={fullYear.status} />
        </span>
      </td>
      <td className={`${table.right} ${table.second}`}>
        {share === null ? '–' : formats.share(share)}
      </td>
    </tr>
  );
}
