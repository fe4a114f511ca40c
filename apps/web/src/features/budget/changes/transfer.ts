import type { Schema } from '../../../app/api.ts';
import type { Budget, FiguresRow } from '../budget-data.ts';
import { parseMoney } from '../money.ts';

/** A transfer as it is filled in. */
export interface TransferDraft {
  readonly from: string | null;
  readonly fromPeriod: string | null;
  readonly to: string | null;
  readonly toPeriod: string | null;
  readonly amount: string;
  readonly reason: string;
}

interface Known {
  readonly budget: Pick<Budget, 'key' | 'currency' | 'periods'>;
  /** Lines with their plans, each in its own currency. */
  readonly rows: readonly FiguresRow[];
  readonly locale: string;
}

/** What a draft says: in which currency, what the plan holds there, where the money may go, and what to send once it is complete. */
export function readTransfer(draft: TransferDraft, { budget, rows, locale }: Known) {
  const giver = rows.find(({ id }) => id === draft.from);
  const currency = giver?.line?.currency ?? budget.currency;
  const typed = parseMoney(draft.amount, currency, locale);
  const amount = typeof typed === 'number' && typed > 0 ? typed : null;
  const place = budget.periods.findIndex(({ key }) => key === draft.fromPeriod);
  const holds: number | null | undefined = giver?.plan[place];
  return {
    currency,
    amount,
    holds,
    takers: giver ? rows.filter((row) => isAlike(row, giver)) : rows,
    body: bodyOf(draft, budget.key, amount),
  };
}

/** A transfer keeps the sum of each currency, and of cost and revenue. */
const isAlike = (one: FiguresRow, other: FiguresRow): boolean =>
  one.line?.currency === other.line?.currency && one.nature === other.nature;

function bodyOf(
  { from, fromPeriod, to, toPeriod, reason }: TransferDraft,
  budget: string,
  amount: number | null,
): Schema<'RequestChange'> | null {
  if (from === null || to === null || fromPeriod === null || toPeriod === null) return null;
  if (amount === null || reason.trim() === '') return null;
  const entries = [
    { line: from, period: fromPeriod, amount: -amount },
    { line: to, period: toPeriod, amount },
  ];
  return { budget, kind: 'transfer', reason: reason.trim(), entries };
}
