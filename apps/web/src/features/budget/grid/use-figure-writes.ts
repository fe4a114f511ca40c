import type { QueryClient } from '@tanstack/react-query';
import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import type { Budget, FiguresRow, GridView } from '../budget-data.ts';

/** A figure that is to stand in a cell, in minor units of the currency of its line. */
export interface CellFigure {
  readonly lineId: string;
  readonly period: string;
  readonly amount: number;
  readonly before: number | null;
}

interface Posting {
  readonly cells: readonly CellFigure[];
  readonly reason: string;
  readonly onProblem: (error: unknown) => void;
}

/** Sets actuals, and amounts of drafts. */
export function useFigureWrites(budget: Budget) {
  const t = useText();
  const write = useWrite();

  /** What is taken back is posted back: a ledger forgets nothing, so a cell that was empty has zero then. */
  const postActuals = ({ cells, reason, onProblem }: Posting) =>
    write({
      said: t('budget.said.posted', { count: cells.length }),
      onProblem,
      paint: (cache) => paintActuals(cache, budget, cells),
      run: () => posted(budget, cells, reason),
      undo: () =>
        posted(
          budget,
          cells.map(({ amount, before, ...cell }) => ({
            ...cell,
            amount: before ?? 0,
            before: amount,
          })),
          t('budget.undoReason'),
        ),
    });

  const setAmounts = (
    amounts: Schema<'AmountsView'>,
    { cells, onProblem }: Pick<Posting, 'cells' | 'onProblem'>,
  ) =>
    write({
      said: t('budget.said.amountsSet', { count: cells.length }),
      onProblem,
      version: amounts.version,
      currentVersion: async () => (await readAmounts(amounts.versionId)).version,
      run: (version) => drafted(amounts.versionId, version, cells),
      undo: ({ version }) =>
        drafted(
          amounts.versionId,
          version,
          cells.map(({ before, ...cell }) => ({ ...cell, amount: before })),
        ),
    });

  return { postActuals, setAmounts };
}

const posted = ({ key }: Budget, cells: readonly CellFigure[], reason: string) =>
  dataOf(
    api.POST('/api/v1/budget-postings', {
      body: {
        budget: key,
        postings: cells.map(({ lineId, period, amount, before }) => ({
          line: lineId,
          period,
          kind: 'actual' as const,
          figure: amount,
          ...(before !== null && reason !== '' && { reason }),
        })),
      },
    }),
  );

const readAmounts = (id: string) =>
  dataOf(api.GET('/api/v1/budget-versions/{id}/amounts', { params: { path: { id } } }));

const drafted = (
  id: string,
  version: number,
  cells: readonly {
    readonly lineId: string;
    readonly period: string;
    readonly amount: number | null;
  }[],
) =>
  dataOf(
    api.PUT('/api/v1/budget-versions/{id}/amounts', {
      params: { path: { id } },
      headers: ifMatch(version),
      body: { cells: cells.map(({ lineId, ...cell }) => ({ line: lineId, ...cell })) },
    }),
  );

/** Lines show their new figures at once; sums follow when the server has answered. */
function paintActuals(cache: QueryClient, { key }: Budget, cells: readonly CellFigure[]): void {
  const byLine = Map.groupBy(cells, ({ lineId }) => lineId);
  cache.setQueriesData<GridView>(
    { predicate: ({ queryKey }) => isViewOf(queryKey, key) },
    (view) =>
      view && {
        ...view,
        rows: view.rows.map((row) =>
          painted(row, view, byLine.get(row.line ? (row.id ?? '') : '')),
        ),
      },
  );
}

function painted(
  row: FiguresRow,
  { question }: GridView,
  cells: readonly CellFigure[] | undefined,
): FiguresRow {
  const isOwn = question.currency === null || question.currency === row.line?.currency;
  if (!cells || !isOwn) return row;
  const amounts = new Map(cells.map(({ period, amount }) => [period, amount]));
  return {
    ...row,
    actual: row.actual.map(
      (figure, index) => amounts.get(question.periods[index]?.key ?? '') ?? figure,
    ),
  };
}

function isViewOf([, path, params]: readonly unknown[], budget: string): boolean {
  return path === '/api/v1/budgets/{budget}/view' && JSON.stringify(params).includes(`"${budget}"`);
}
