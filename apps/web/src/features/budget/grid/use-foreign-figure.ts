import { useGrid, type Budget } from '../budget-data.ts';
import type { GridRow } from './rows.ts';
import type { Entry } from './use-entry.ts';

/** What stands in a cell in the currency of its line, which is read where the grid shows another one; undefined until then. */
export function useForeignFigure(
  budget: Budget,
  entry: Entry,
  row: GridRow | undefined,
  column: number,
): number | null | undefined {
  const shown = row && entry.beforeOf(row, column);
  const isWanted = entry.draft !== undefined && row !== undefined && shown === undefined;
  const lineId = row?.data.id ?? '';
  const { data, isPlaceholderData } = useGrid(
    budget,
    { groupBy: 'line', money: 'own', lineId },
    isWanted,
  );
  if (!isWanted) return shown;
  if (isPlaceholderData || data?.rows[0]?.id !== lineId) return undefined;
  return data.rows[0].actual[column - 1] ?? null;
}
