import { POSTING_KINDS, type PostingKind } from '#domain/budget/posting';
import { AMOUNT_MAX, BUDGET_LIMITS } from '#domain/budget/version';
import { isDay, type Day } from '#domain/day';
import type { CellName } from './budget-cells.ts';
import { checkRows, matching, oneOf, optional, textUpTo, wholeUpTo } from './row-checks.ts';

export const POSTINGS_MAX = 60_000;
const NAME_MAX = 80;

/** One of `amount` (what is added), `figure` (what the sum is to be), or `missing` (why there is no figure). */
export interface PostingToRecord extends CellName {
  readonly kind: PostingKind;
  readonly amount?: number;
  readonly figure?: number;
  readonly missing?: string;
  /** When it was so; today when absent. */
  readonly postedOn?: Day;
  /** Key of the closed period that this corrects in an open one. */
  readonly corrects?: string;
  readonly reason?: string;
  readonly reference?: string;
}

export interface PostingBatch {
  readonly budget: string;
  readonly postings: readonly PostingToRecord[];
}

const SHAPE = {
  list: 'postings',
  max: POSTINGS_MAX,
  beside: { budget: textUpTo(NAME_MAX) },
  fields: {
    line: textUpTo(NAME_MAX),
    period: textUpTo(NAME_MAX),
    kind: oneOf(POSTING_KINDS),
    amount: optional(wholeUpTo(AMOUNT_MAX)),
    figure: optional(wholeUpTo(AMOUNT_MAX)),
    missing: optional(textUpTo(BUDGET_LIMITS.reason)),
    postedOn: optional(matching(isDay, 'must be a day of the form 2026-10-31')),
    corrects: optional(textUpTo(NAME_MAX)),
    reason: optional(textUpTo(BUDGET_LIMITS.reason, 0)),
    reference: optional(textUpTo(BUDGET_LIMITS.reference, 0)),
  },
} as const;

/** A batch as it came, checked by hand. */
export function checkedPostings(body: unknown): PostingBatch {
  checkRows(SHAPE, body);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked above, field by field
  return body as PostingBatch;
}
