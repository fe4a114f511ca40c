import type { Schema } from '../../../app/api.ts';
import type { Budget, FiguresRow } from '../budget-data.ts';
import { parseMoney } from '../money.ts';

/** By how much the plan of a line changes in a period, as it is filled in. */
export interface RevisionEntry {
  readonly id: number;
  readonly line: string | null;
  readonly period: string | null;
  readonly amount: string;
}

export interface RevisionDraft {
  readonly entries: readonly RevisionEntry[];
  readonly reason: string;
}

interface Known {
  readonly budget: Pick<Budget, 'key' | 'currency'>;
  /** Lines, each in its own currency. */
  readonly rows: readonly FiguresRow[];
  readonly locale: string;
}

export interface ReadEntry {
  readonly entry: RevisionEntry;
  readonly currency: string;
  /** Null for nothing or zero, which changes nothing. */
  readonly amount: number | null;
}

/** Each entry in the currency of its line, and what to send once all of them are complete. */
export function readRevision({ entries, reason }: RevisionDraft, { budget, rows, locale }: Known) {
  const read = entries.map((entry): ReadEntry => {
    const row = rows.find(({ id }) => id === entry.line);
    const currency = row?.line?.currency ?? budget.currency;
    const amount = parseMoney(entry.amount, currency, locale);
    return { entry, currency, amount: typeof amount === 'number' && amount !== 0 ? amount : null };
  });
  return { read, body: bodyOf(read, budget.key, reason.trim()) };
}

function bodyOf(
  read: readonly ReadEntry[],
  budget: string,
  reason: string,
): Schema<'RequestChange'> | null {
  const entries = read.flatMap(({ entry: { line, period }, amount }) =>
    line === null || period === null || amount === null ? [] : [{ line, period, amount }],
  );
  if (entries.length < read.length || entries.length === 0 || reason === '') return null;
  return { budget, kind: 'revision', reason, entries };
}
