import { AMOUNT_MAX, BUDGET_LIMITS } from '#domain/budget/version';
import type { CellName } from './budget-cells.ts';
import { checkRows, nullable, optional, textUpTo, wholeUpTo } from './row-checks.ts';

/** A budget of 5,000 lines and 12 periods in one go. */
export const CELLS_MAX = 60_000;
const NAME_MAX = 80;

/** What a cell is to hold: an amount; null: nothing; or the reason why it is missing. */
export interface AmountToSet extends CellName {
  readonly amount: number | null;
  readonly missing?: string | null;
}

const SHAPE = {
  list: 'cells',
  max: CELLS_MAX,
  fields: {
    line: textUpTo(NAME_MAX),
    period: textUpTo(NAME_MAX),
    amount: nullable(wholeUpTo(AMOUNT_MAX)),
    missing: optional(nullable(textUpTo(BUDGET_LIMITS.reason))),
  },
} as const;

/** The cells of a batch as they came, checked by hand. */
export function checkedCells(body: unknown): readonly AmountToSet[] {
  checkRows(SHAPE, body);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked above, field by field
  return (body as { readonly cells: readonly AmountToSet[] }).cells;
}
