import type { Verdict } from '#domain/compare';

/** What is written as no difference has no direction either. */
export const shownVerdict = (text: string, verdict: Verdict | null): Verdict | null =>
  verdict && text.startsWith('±') ? 'same' : verdict;
