import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, type RefObject } from 'react';
import { usePreferences } from '../../../app/preferences.ts';
import { useIsPrinting } from '../../scorecard/use-is-printing.ts';

/** Fewer rows are all in the page: search and print of the browser then find everything. */
const ALL_UP_TO = 120;
const OVERSCAN = 8;
const HEIGHTS = { comfortable: 34, compact: 26 } as const;
/** Heights of the head and of the sums, which stay in sight, in pixels. */
const HEAD = 36;
const FOOT = 72;

/** Which rows are in the page, and how much room the others take, in pixels. */
export function useSheetWindow(count: number, scroller: RefObject<HTMLElement | null>) {
  const isPrinting = useIsPrinting();
  const { density } = usePreferences();
  const height = HEIGHTS[density];
  const isPart = count > ALL_UP_TO && !isPrinting;
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here
  const virtualizer = useVirtualizer({
    count,
    enabled: isPart,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollPaddingStart: HEAD,
    scrollPaddingEnd: FOOT,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, height]);
  const reveal = useCallback(
    (index: number) => {
      if (isPart) virtualizer.scrollToIndex(index, { align: 'auto' });
    },
    [isPart, virtualizer],
  );
  if (!isPart) return { from: 0, to: count, before: 0, after: 0, height, isPart, reveal };
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return {
    from: first?.index ?? 0,
    to: (last?.index ?? -1) + 1,
    before: first?.start ?? 0,
    after: virtualizer.getTotalSize() - (last?.end ?? 0),
    height,
    isPart,
    reveal,
  };
}
