import type { Nature } from './variance.ts';

export const CHANGE_KINDS = ['transfer', 'revision'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_STATES = ['requested', 'approved', 'declined', 'withdrawn'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** By how much the plan of a line and period is to change, in minor units of the line's currency. */
export interface ChangeEntry {
  readonly amount: number;
  readonly currency: string;
  readonly nature: Nature;
}

/** Why money does not move like this, as a sentence: a transfer changes no total. */
export function transferProblem(entries: readonly ChangeEntry[]): string | null {
  if (new Set(entries.map(({ nature }) => nature)).size > 1)
    return 'A transfer moves money between costs, or between revenues: use a revision for both.';
  const sums = new Map<string, number>();
  for (const { currency, amount } of entries)
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  const uneven = [...sums].find(([, sum]) => sum !== 0);
  if (uneven === undefined) return null;
  const [currency, sum] = uneven;
  return `A transfer keeps the sum of each currency: in ${currency} it is off by ${sum}.`;
}

/** What is compared with the limit of approval: a transfer moves each unit once, a revision counts each change. */
export function sizeOf(kind: ChangeKind, amounts: readonly number[]): number {
  return amounts
    .filter((amount) => kind === 'revision' || amount > 0)
    .reduce((sum, amount) => sum + Math.abs(amount), 0);
}

/** Whether a planned amount would change its sign by giving away what it does not hold. */
export function overdraws(planned: number, change: number): boolean {
  return planned * (planned + change) < 0 || (planned === 0 && change < 0);
}
