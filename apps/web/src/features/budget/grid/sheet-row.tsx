import { memo, type ReactNode } from 'react';
import { StatusCell } from '../../../ui/status-mark.tsx';
import { cellOf } from './measures.ts';
import type { GridRow } from './rows.ts';
import type { SheetContext } from './sheet-context.ts';
import classes from './sheet.module.css';
import { sideOf } from './side.ts';

interface Props {
  readonly row: GridRow;
  readonly index: number;
  readonly context: SheetContext;
  /** Of the chosen cell, where it is in this row. */
  readonly activeColumn: number | undefined;
  /** What a paste would set, by the key of the period. */
  readonly pasted: ReadonlyMap<string, number> | undefined;
  /** The field over the chosen cell. */
  readonly editor: ReactNode;
}

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

/** A group or a line; plain cells, so that thousands of rows stay quick. */
export const SheetRow = memo(function SheetRow(props: Props) {
  const { row, index, context, activeColumn, pasted, editor } = props;
  const { data, kind, depth, isOpen } = row;
  const { t, periods, measure, text, isPart, by } = context;
  const currency = context.currency ?? data.line?.currency ?? '';
  const name = data.name ?? t(`budget.without.${by}`);
  const isDelta = measure === 'delta';
  const written = isDelta ? text.signed : text.of;
  const isForeign = data.line !== null && data.line.currency !== context.home;
  return (
    <tr data-index={index} data-kind={kind} aria-rowindex={isPart ? index + 2 : undefined}>
      <th
        scope="row"
        id={cellId(index, 0)}
        data-column={0}
        data-depth={depth}
        data-active={activeColumn === 0 || undefined}
        aria-expanded={kind === 'group' ? isOpen : undefined}
        title={name}
      >
        <span className={classes.name}>
          {kind === 'group' && <span className={classes.chevron} data-open={isOpen} aria-hidden />}
          <span className={classes.words}>{name}</span>
          {isForeign && <span className={classes.tag}>{data.line?.currency}</span>}
          {data.nature === 'revenue' && (
            <span className={classes.tag}>{t('budget.nature.revenue')}</span>
          )}
        </span>
      </th>
      {periods.map((period, place) => {
        const column = place + 1;
        const amount = cellOf(data, measure, place);
        const next = pasted?.get(period.key);
        const isActive = activeColumn === column;
        return (
          <td
            key={period.key}
            id={cellId(index, column)}
            data-column={column}
            data-active={isActive || undefined}
            data-edge={period.key === context.closedTo || undefined}
            data-ahead={isAhead(measure, period.isClosed) || undefined}
            data-side={isDelta ? sideOf(amount) : undefined}
            data-pasted={next !== undefined || undefined}
          >
            {next === undefined
              ? written(amount, currency)
              : text.of(next, data.line?.currency ?? currency)}
            {isActive && editor}
          </td>
        );
      })}
      <YearCells {...props} currency={currency} />
    </tr>
  );
});

/** The year of a row, whatever the cells show. */
function YearCells({
  row,
  index,
  context: { text, periods },
  activeColumn,
  currency,
}: Pick<Props, 'row' | 'index' | 'context' | 'activeColumn'> & { readonly currency: string }) {
  const { year, fullYear } = row.data;
  const first = periods.length + 1;
  const cells = [year.plan, year.actual, year.outlook] as const;
  return (
    <>
      {cells.map((amount, place) => (
        <td
          key={YEAR[place]}
          id={cellId(index, first + place)}
          data-column={first + place}
          data-year={YEAR[place]}
          data-active={activeColumn === first + place || undefined}
        >
          {text.of(amount, currency)}
        </td>
      ))}
      <td
        id={cellId(index, first + 3)}
        data-column={first + 3}
        data-year="delta"
        data-active={activeColumn === first + 3 || undefined}
        data-side={sideOf(fullYear.amount)}
      >
        <span className={classes.deltaCell}>
          {text.signed(fullYear.amount, currency)}
          <StatusCell status={fullYear.status} />
        </span>
      </td>
    </>
  );
}

export const YEAR = ['plan', 'actual', 'outlook', 'delta'] as const;

/** Of what is still to come, the outlook and its difference are expectations. */
const isAhead = (measure: SheetContext['measure'], isClosed: boolean): boolean =>
  !isClosed && (measure === 'outlook' || measure === 'delta');
