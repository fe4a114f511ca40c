export const POSTING_KINDS = ['actual', 'commitment'] as const;
export type PostingKind = (typeof POSTING_KINDS)[number];

/** What is on record for a line, period and kind; no postings make no figure. */
export interface PostedFigure {
  readonly amount: number | null;
  readonly postings: number;
}

export const UNPOSTED: PostedFigure = { amount: null, postings: 0 };

/** What must be posted for a figure to become this; null when it is so already. */
export function differenceTo({ amount }: PostedFigure, figure: number): number | null {
  const difference = figure - (amount ?? 0);
  return difference === 0 && amount !== null ? null : difference;
}
