import type { Horizon } from '#domain/roadmap-item';
import type { Item } from '../roadmap.ts';

/** Before another item, or at the end of a horizon. */
export interface Place {
  readonly horizon: Horizon;
  readonly before: Item | null;
}

/** What stands below the item. */
export const neighbourOf = (column: readonly Item[], item: Item): Item | null =>
  column[column.findIndex(({ id }) => id === item.id) + 1] ?? null;

type Columns = readonly (readonly Item[])[];

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

interface Cell {
  readonly column: number;
  readonly row: number;
}

/** Where an item stands; undefined where it is not shown. */
export function cellOf(columns: Columns, key: string | undefined): Cell | undefined {
  for (const [column, items] of columns.entries()) {
    const row = items.findIndex((item) => item.key === key);
    if (row >= 0) return { column, row };
  }
  return undefined;
}

/** The item that an arrow leads to: in its own column, or at the same height in the next that has any. */
export function itemBeside(
  columns: Columns,
  { column, row }: Cell,
  arrow: Arrow,
): Item | undefined {
  if (arrow === 'ArrowUp') return columns[column]?.[row - 1];
  if (arrow === 'ArrowDown') return columns[column]?.[row + 1];
  const step = arrow === 'ArrowLeft' ? -1 : 1;
  for (let next = column + step; next >= 0 && next < columns.length; next += step) {
    const items = columns[next] ?? [];
    if (items.length > 0) return items[Math.min(row, items.length - 1)];
  }
  return undefined;
}

/** Where Alt and an arrow put an item: one up or down, or to the end of the neighbouring horizon. */
export function placeBeside(
  columns: Columns,
  horizons: readonly Horizon[],
  { column, row }: Cell,
  arrow: Arrow,
): Place | undefined {
  const own = columns[column] ?? [];
  const horizon = horizons[column];
  if (horizon === undefined) return undefined;
  if (arrow === 'ArrowUp') return row > 0 ? { horizon, before: own[row - 1] ?? null } : undefined;
  if (arrow === 'ArrowDown')
    return row < own.length - 1 ? { horizon, before: own[row + 2] ?? null } : undefined;
  const next = horizons[column + (arrow === 'ArrowLeft' ? -1 : 1)];
  return next && { horizon: next, before: null };
}
