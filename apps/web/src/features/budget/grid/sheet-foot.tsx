import { StatusCell } from '../../../ui/status-mark.tsx';
import type { Figures, GridView } from '../budget-data.ts';
import { cellOf } from './measures.ts';
import type { SheetContext } from './sheet-context.ts';
import classes from './sheet.module.css';
import { sideOf } from './side.ts';

interface Props {
  readonly view: GridView;
  readonly context: SheetContext;
}

/** Sums, of cost and of revenue apart; they stay in sight. */
export function SheetFoot({ view: { totals }, context }: Props) {
  if (totals.length === 0) return null;
  return (
    <tfoot>
      {totals.map((figures) => (
        <Total
          key={figures.nature}
          figures={figures}
          context={context}
          isOnly={totals.length === 1}
        />
      ))}
    </tfoot>
  );
}

function Total({
  figures,
  context: { t, periods, measure, text, currency, home, closedTo },
  isOnly,
}: {
  readonly figures: Figures;
  readonly context: SheetContext;
  readonly isOnly: boolean;
}) {
  const { nature, year, fullYear } = figures;
  const isDelta = measure === 'delta';
  const of = (amount: number | null): string => text.of(amount, currency ?? home);
  const signed = (amount: number | null): string => text.signed(amount, currency ?? home);
  return (
    <tr>
      <th scope="row">{t(isOnly ? 'budget.total' : `budget.totalOf.${nature}`)}</th>
      {periods.map(({ key, isClosed }, place) => {
        const amount = cellOf(figures, measure, place);
        return (
          <td
            key={key}
            data-edge={key === closedTo || undefined}
            data-ahead={(!isClosed && (measure === 'outlook' || isDelta)) || undefined}
            data-side={isDelta ? sideOf(amount) : undefined}
          >
            {isDelta ? signed(amount) : of(amount)}
          </td>
        );
      })}
      <td data-year="plan">{of(year.plan)}</td>
      <td data-year="actual">{of(year.actual)}</td>
      <td data-year="outlook">{of(year.outlook)}</td>
      <td data-year="delta" data-side={sideOf(fullYear.amount)}>
        <span className={classes.deltaCell}>
          {signed(fullYear.amount)}
          <StatusCell status={fullYear.status} />
        </span>
      </td>
    </tr>
  );
}
