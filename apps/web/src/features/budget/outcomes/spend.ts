import { sum } from '#domain/number';
import type { GridView } from '../budget-data.ts';

type Row = GridView['rows'][number];

export interface Spend {
  readonly row: Row;
  /** Of the outlook of all cost; null by zero. */
  readonly share: number | null;
}

/** What costs most first; what is for nothing that is named comes last, whatever it costs. */
export function spendOf(rows: readonly Row[]): readonly Spend[] {
  const total = sum(rows.map(({ year }) => year.outlook ?? 0));
  return rows
    .map((row): Spend => {
      const share = total === 0 ? null : (row.year.outlook ?? 0) / total;
      return { row, share };
    })
    .toSorted(
      (one, other) =>
        Number(one.row.id === null) - Number(other.row.id === null) ||
        (other.row.year.outlook ?? 0) - (one.row.year.outlook ?? 0),
    );
}
