import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useState,
  type RefObject,
} from 'react';
import { useIsPrinting } from './use-is-printing.ts';

/** Fewer rows are all in the page: search and print of the browser then find everything. */
const ALL_UP_TO = 150;
/** Rows drawn above and below what is in sight. */
const OVERSCAN = 8;
/** Height of the bar and the head that stay on top. */
const TOP = 90;

interface Named {
  readonly key: string;
}

/** Which lines are in the page, and how much room the others take, in pixels. */
export function useWindow<Line extends Named>(
  lines: readonly Line[],
  table: RefObject<HTMLTableElement | null>,
) {
  const isPrinting = useIsPrinting();
  const areAllDrawn = useAreAllDrawn(lines);
  const isPart = !areAllDrawn && !isPrinting;
  const { height, offset } = useMeasures(table, isPart);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here
  const virtualizer = useWindowVirtualizer({
    count: lines.length,
    enabled: isPart,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollMargin: offset,
    scrollPaddingStart: TOP,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, height]);
  const all = useMemo(() => lines.map((line, index) => ({ line, index })), [lines]);
  const revealLine = useCallback(
    (index: number) => {
      if (isPart && index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
    },
    [isPart, virtualizer],
  );
  if (!isPart) return { shown: all, before: 0, after: 0, isPart, revealLine };
  const items = virtualizer.getVirtualItems();
  return {
    shown: items.flatMap(({ index }) => all[index] ?? []),
    before: (items[0]?.start ?? offset) - offset,
    after: virtualizer.getTotalSize() + offset - (items.at(-1)?.end ?? offset),
    isPart,
    revealLine,
  };
}

/** Few lines are all drawn, though first those in sight: nobody who filters waits for the rest. */
function useAreAllDrawn(lines: readonly Named[]): boolean {
  const isFew = lines.length <= ALL_UP_TO;
  const names = useMemo(
    () => (isFew ? lines.map(({ key }) => key).join('\n') : ''),
    [lines, isFew],
  );
  const drawn = useDeferredValue(names, '');
  return isFew && names === drawn;
}

const COMFORTABLE = 44;

/** How high a row is, and where the first one begins in the document. */
function useMeasures(table: RefObject<HTMLTableElement | null>, isWanted: boolean) {
  const [measures, setMeasures] = useState({ height: COMFORTABLE, offset: 0 });
  useLayoutEffect(() => {
    const body = table.current?.tBodies[0];
    if (!isWanted || !body) return undefined;
    const measure = (): void => {
      const row = body.querySelector('tr:not([aria-hidden])');
      const height = row?.getBoundingClientRect().height ?? COMFORTABLE;
      const offset = Math.round(body.getBoundingClientRect().top + window.scrollY);
      setMeasures((before) =>
        before.height === height && before.offset === offset ? before : { height, offset },
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    measure();
    return () => observer.disconnect();
  }, [table, isWanted]);
  return measures;
}
