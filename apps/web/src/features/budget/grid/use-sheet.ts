import { useState, type RefObject } from 'react';
import { useOpenPanel } from '../../../app/view.ts';
import type { Arrangement } from '../arrangement.ts';
import type { Budget, GridView } from '../budget-data.ts';
import type { Leave } from './cell-editor.tsx';
import type { GridRow } from './rows.ts';
import { useSheetContext } from './sheet-context.ts';
import { YEAR } from './sheet-row.tsx';
import type { Place } from './use-cell-keys.ts';
import { useEntry } from './use-entry.ts';
import { usePaste } from './use-paste.ts';
import { useSheetWindow } from './use-sheet-window.ts';

export interface SheetProps {
  readonly budget: Budget;
  readonly view: GridView;
  readonly arrangement: Arrangement;
  readonly rows: readonly GridRow[];
  readonly toggle: (key: string) => void;
}

interface Elements {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly grid: RefObject<HTMLElement | null>;
}

const STEPS = { down: [1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] } as const;

/** The chosen cell, and what keys, clicks and pastes do with it. */
export function useSheet(
  { budget, view, arrangement, rows, toggle }: SheetProps,
  { scroller, grid }: Elements,
) {
  const { measure, by } = arrangement;
  const { periods, period: asked } = view.question;
  const openPanel = useOpenPanel();
  const part = useSheetWindow(rows.length, scroller);
  const context = useSheetContext({ budget, view, by, measure, isPart: part.isPart });
  const entry = useEntry(budget, view, arrangement);
  const [chosen, setChosen] = useState<Place>(() => ({
    row: 0,
    column:
      Math.max(
        0,
        periods.findIndex(({ key }) => key === asked.key),
      ) + 1,
  }));
  const active = { ...chosen, row: Math.min(chosen.row, Math.max(0, rows.length - 1)) };
  const [isExplaining, setExplaining] = useState(false);
  const row = rows[active.row];
  const period = periods[active.column - 1];
  const paste = usePaste({ budget, view, arrangement, entry, rows, active });

  const go = (place: Place): void => {
    setChosen(place);
    setExplaining(false);
    part.reveal(place.row);
    revealColumn(scroller.current, place.column);
  };
  const look = (): void => {
    const line = row?.data.line ? row.data.id : null;
    if (line && period) openPanel(`postings:${budget.key}:${line}:${period.key}`);
  };
  const enter = (text?: string): void => {
    if (row?.kind === 'group') toggle(row.key);
    else if (row && !entry.begin(row, active, text) && text === undefined) look();
  };
  const leave = (to: Leave): void => {
    const [down, right] = STEPS[to];
    grid.current?.focus();
    go({
      row: Math.min(rows.length - 1, active.row + down),
      column: Math.max(1, Math.min(periods.length, active.column + right)),
    });
  };
  const choose = (place: Place): void => {
    if (entry.draft) return;
    setChosen(place);
    setExplaining(false);
    const at = rows[place.row];
    if (place.column === 0 && at?.kind === 'group') toggle(at.key);
  };
  const type = (place: Place): void => {
    const at = rows[place.row];
    if (at) entry.begin(at, place);
  };
  return {
    part,
    context,
    entry,
    paste,
    active,
    row,
    period,
    columns: 1 + periods.length + YEAR.length,
    go,
    look,
    enter,
    leave,
    choose,
    type,
    isExplaining,
    setExplaining,
  };
}

export type SheetState = ReturnType<typeof useSheet>;

/** Rows are brought into sight by their window; columns by the browser, past the names that stay. */
function revealColumn(scroller: HTMLElement | null, column: number): void {
  requestAnimationFrame(() =>
    scroller
      ?.querySelector(`[data-column="${column}"][data-active]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
  );
}
