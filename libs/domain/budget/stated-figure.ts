import type { Day } from '../day.ts';

export const STATED_FIGURES = [
  'plan',
  'revised_plan',
  'forecast',
  'actual',
  'actual_to_date',
  'commitment',
] as const;
/** What a file says of a line; `actual_to_date` is the sum from the first period on. */
export type StatedFigure = (typeof STATED_FIGURES)[number];

/** What was posted on a day; null: nothing but reasons why there is none. */
export interface PostedOn {
  readonly day: Day;
  readonly amount: number | null;
}

/** What has to be posted on a day for the sum up to it to be the figure; null when it is so already. */
export type Addition = { readonly amount: number | null } | { readonly overtakenOn: Day };

/** A later posting rests on what stood before it, so nothing slips in behind it. */
export function additionTo(posted: readonly PostedOn[], day: Day, figure: number): Addition {
  const amounts = posted.filter(({ amount }) => amount !== null);
  const before = amounts.filter((one) => one.day <= day);
  const sum = before.reduce((all, { amount }) => all + (amount ?? 0), 0);
  if (before.length > 0 && sum === figure) return { amount: null };
  const later = amounts.find((one) => one.day > day);
  return later === undefined ? { amount: figure - sum } : { overtakenOn: later.day };
}

/** A plan holds from the first day of its year, unless it was known before. */
export function planHoldsFrom(yearStartsOn: Day, statedOn: Day): Day {
  return statedOn < yearStartsOn ? statedOn : yearStartsOn;
}
