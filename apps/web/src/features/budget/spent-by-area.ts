import { variance, type Variance } from '#domain/budget/variance';
import { worstOf, type Status } from '#domain/status';
import { sum } from '#domain/number';
import type { ReadBudget } from './budgets-of-year.ts';

/** What an area has spent of the year so far, held against its plan. */
export interface AreaSpend {
  readonly variance: Variance;
  /** By the tolerance of each budget, the worst of them. */
  readonly status: Status;
  /** Of the amounts: the organization's own. */
  readonly currency: string;
}

/** Costs alone, of all these budgets together, by the id of the area; an area without a comparison is left out. */
export function spentByArea(budgets: readonly ReadBudget[]): ReadonlyMap<string, AreaSpend> {
  const rows = budgets.flatMap(({ budget: { currency }, view }) =>
    view.rows
      .filter(({ id, nature, yearToDate }) => id && nature === 'cost' && yearToDate.amount !== null)
      .map(({ id, yearToDate }) => ({ id, yearToDate, currency })),
  );
  const byArea = Map.groupBy(rows, ({ id }) => id ?? '');
  return new Map(
    [...byArea].map(([id, own]) => [
      id,
      {
        variance: variance(
          'cost',
          sum(own.map(({ yearToDate }) => yearToDate.reference ?? 0)),
          sum(own.map(({ yearToDate }) => yearToDate.value ?? 0)),
        ),
        status: worstOf(own.map(({ yearToDate }) => yearToDate.status)),
        currency: own[0]?.currency ?? '',
      },
    ]),
  );
}
