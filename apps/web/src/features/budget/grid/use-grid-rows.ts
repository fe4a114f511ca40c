import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { $api } from '../../../app/api.ts';
import {
  gridOptions,
  gridQuestionOf,
  useGrid,
  useMoment,
  type Budget,
  type FiguresRow,
  type GridView,
} from '../budget-data.ts';
import type { Arrangement } from '../arrangement.ts';
import { overlaid } from './overlay.ts';
import { belongs, found, gridRows, keyOf, linesQuestion, type GridRow } from './rows.ts';

/** With so few groups all of them stand open at first. */
const OPEN_UP_TO = 4;

export interface GridRows {
  readonly rows: readonly GridRow[];
  readonly toggle: (key: string) => void;
}

export const useGridView = (budget: Budget, arrangement: Arrangement) =>
  useGrid(budget, gridQuestionOf(arrangement));

/** Amounts of the draft that is worked on. */
export const useDraftAmounts = (draft: string | undefined) =>
  $api.useQuery(
    'get',
    '/api/v1/budget-versions/{id}/amounts',
    { params: { path: { id: draft ?? '' } } },
    { enabled: draft !== undefined },
  );

/** Groups can be opened; their lines are read then. */
export function useGridRows(budget: Budget, view: GridView, arrangement: Arrangement): GridRows {
  const { draft, text, measure } = arrangement;
  const { groupBy, money } = view.question;
  const by = arrangement.by;
  const { query } = useMoment(budget);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const isOpenAtFirst = view.rows.length <= OPEN_UP_TO;
  const toggle = useCallback(
    (key: string) =>
      setToggled((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    [],
  );
  const groups = useMemo(
    () =>
      groupBy === 'line'
        ? []
        : view.rows.filter((row) => toggled.has(keyOf(row)) !== isOpenAtFirst),
    [groupBy, view.rows, toggled, isOpenAtFirst],
  );
  const lines = useQueries({
    queries: groups.map((group) =>
      gridOptions(budget.key, query, { ...linesQuestion(by, group), money }),
    ),
    combine: rowsOf,
  });
  const amounts = useDraftAmounts(draft).data;
  const rows = useMemo(() => {
    const below = new Map<string, readonly FiguresRow[]>(
      groups.map((group, index) => [
        keyOf(group),
        (lines[index] ?? []).filter((line) => belongs(by, group, line)),
      ]),
    );
    const shown =
      amounts && draft
        ? overlaid(view.rows, amounts, {
            measure,
            periods: view.question.periods.map(({ key }) => key),
          })
        : view.rows;
    return gridRows(found(shown, text), new Set(below.keys()), (key) => below.get(key) ?? []);
  }, [view.rows, view.question.periods, groups, lines, amounts, draft, measure, text, by]);
  return { rows, toggle };
}

const rowsOf = (results: readonly { readonly data: GridView | undefined }[]) =>
  results.map(({ data }) => data?.rows);
