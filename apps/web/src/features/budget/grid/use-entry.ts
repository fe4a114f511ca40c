import { useCallback, useState } from 'react';
import { useText } from '../../../app/i18n/use-text.ts';
import { isProblem } from '../../../app/problem.ts';
import { problemText } from '../../../app/write/toasts.tsx';
import type { Arrangement } from '../arrangement.ts';
import { useVersions, type Budget, type GridView } from '../budget-data.ts';
import { cellOf } from './measures.ts';
import type { GridRow } from './rows.ts';
import type { Place } from './use-cell-keys.ts';
import { useFigureWrites, type CellFigure } from './use-figure-writes.ts';
import { useDraftAmounts } from './use-grid-rows.ts';
import { useMayWrite } from './use-rights.ts';

/** What is being typed in a cell. */
export interface CellDraft extends Place {
  readonly row: number;
  /** Absent: what stands there. */
  readonly text?: string;
  readonly reason?: string;
  readonly problem?: string;
}

/** Why nothing can be typed here. */
export type Locked = 'measure' | 'group' | 'rights' | 'closed' | 'noDraft' | null;

/** Typing into cells: posts actuals, or sets amounts of a draft. */
export function useEntry(budget: Budget, view: GridView, arrangement: Arrangement) {
  const t = useText();
  const { measure, draft: draftId } = arrangement;
  const mayWrite = useMayWrite(budget);
  const version = useVersions(budget.key).data?.find(({ id }) => id === draftId);
  const amounts = useDraftAmounts(draftId).data;
  const { postActuals, setAmounts } = useFigureWrites(budget);
  const [draft, setDraft] = useState<CellDraft>();
  const isDrafting = version?.state === 'draft' && version.kind === measure;
  const { periods, currency } = view.question;

  const lockOf = useCallback(
    (row: GridRow, column: number): Locked => {
      if (measure === 'outlook' || measure === 'delta') return 'measure';
      if (row.kind === 'group') return 'group';
      if (!mayWrite(row.data)) return 'rights';
      const period = periods[column - 1];
      if (measure !== 'actual') return isDrafting ? null : 'noDraft';
      return period === undefined || period.isClosed ? 'closed' : null;
    },
    [measure, mayWrite, periods, isDrafting],
  );

  const begin = useCallback(
    (row: GridRow, place: Place, text?: string): boolean => {
      const isPeriod = place.column > 0 && place.column <= periods.length;
      if (!isPeriod || lockOf(row, place.column) !== null) return false;
      setDraft({ ...place, ...(text !== undefined && { text }) });
      return true;
    },
    [lockOf, periods.length],
  );

  /** In the line's own currency; undefined where the grid shows another one. */
  const beforeOf = (row: GridRow, column: number): number | null | undefined => {
    const isOwn = currency === null || currency === row.data.line?.currency;
    return isOwn ? cellOf(row.data, measure, column - 1) : undefined;
  };

  const send = (cells: readonly CellFigure[], reason: string, onProblem: (e: unknown) => void) =>
    measure === 'actual' || !amounts
      ? postActuals({ cells, reason, onProblem })
      : setAmounts(amounts, { cells, onProblem });

  const save = (cell: CellFigure, typed: Pick<CellDraft, 'text' | 'reason'>): void => {
    if (!draft) return;
    const place = draft;
    setDraft(undefined);
    void send([cell], typed.reason ?? '', (error) => {
      const refusal = isProblem(error) ? error.errors[0]?.message : undefined;
      setDraft({ ...place, ...typed, problem: refusal ?? problemText(t, error) });
    });
  };

  return {
    draft,
    begin,
    cancel: () => setDraft(undefined),
    save,
    send,
    lockOf,
    beforeOf,
    mayWrite,
    isActual: measure === 'actual',
    isDrafting,
  };
}

export type Entry = ReturnType<typeof useEntry>;
