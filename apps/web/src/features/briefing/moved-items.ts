import type { Item } from '../roadmap/roadmap.ts';

/** Promised and still open, but not for the day that was promised first: the newest moves first, then the longest. */
export const movedFromBaseline = (items: readonly Item[]): readonly Item[] =>
  items
    .filter(({ stage, slipDays }) => stage !== 'done' && stage !== 'dropped' && slipDays)
    .toSorted(
      (one, other) =>
        (other.movedOn ?? '').localeCompare(one.movedOn ?? '') ||
        (other.slipDays ?? 0) - (one.slipDays ?? 0),
    );
