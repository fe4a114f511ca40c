import type { Budget } from '../budget-data.ts';
import { CellEditor } from './cell-editor.tsx';
import { useForeignFigure } from './use-foreign-figure.ts';
import type { SheetState } from './use-sheet.ts';

interface Props {
  readonly budget: Budget;
  readonly sheet: SheetState;
}

/** The field over the chosen cell, in the currency of its line. */
export function SheetEditor({ budget, sheet }: Props) {
  const { entry, row, period, active, leave } = sheet;
  const { draft } = entry;
  const before = useForeignFigure(budget, entry, row, active.column);
  const { line, name, id } = row?.data ?? {};
  if (!draft || !period || !line) return null;
  return (
    <CellEditor
      key={`${id} ${period.key} ${draft.problem ?? ''}`}
      draft={draft}
      label={`${name}, ${period.label}, ${line.currency}`}
      currency={line.currency}
      before={before}
      isReasoned={entry.isActual}
      onSave={(amount, typed, to) => {
        const cell = { lineId: id ?? '', period: period.key, amount, before: before ?? null };
        entry.save(cell, typed);
        leave(to);
      }}
      onCancel={(to) => {
        entry.cancel();
        leave(to);
      }}
    />
  );
}
