import type { Schema } from '../../../app/api.ts';
import type { FiguresRow } from '../budget-data.ts';
import type { Measure } from './measures.ts';

type Amounts = Schema<'AmountsView'>;

/** Lines with the amounts of a draft in place of those that are in force. */
export function overlaid(
  rows: readonly FiguresRow[],
  { lines }: Amounts,
  { measure, periods }: { readonly measure: Measure; readonly periods: readonly string[] },
): readonly FiguresRow[] {
  if (measure !== 'plan' && measure !== 'forecast') return rows;
  const drafted = new Map(
    lines.map(({ lineId, amounts }) => [
      lineId,
      new Map(amounts.map(({ period, amount }) => [period, amount])),
    ]),
  );
  return rows.map((row) => {
    const own = drafted.get(row.id ?? '');
    const amounts: readonly (number | null)[] = periods.map((period) => own?.get(period) ?? null);
    return { ...row, [measure]: amounts };
  });
}
