import { useEffect, useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react';

/** Pixels between two looks at where the box stands, and drawn beyond what is in sight. */
const STEP = 80;
export const BEYOND = 240;

/** Which part of a scrolled box is in sight, from top to bottom; in steps, so that scrolling rarely draws. */
export function useBox(element: RefObject<HTMLDivElement | null>) {
  const [sight, setSight] = useState({ top: 0, height: 800, width: 0 });
  useEffect(() => {
    const { current: box } = element;
    if (!box) return undefined;
    const look = (): void => {
      const top = Math.floor(box.scrollTop / STEP) * STEP;
      const { clientHeight: height, clientWidth: width } = box;
      setSight((before) =>
        before.top === top && before.height === height && before.width === width
          ? before
          : { top, height, width },
      );
    };
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [element]);
  return sight;
}

/** Brings a place of the drawing to a third of the box, once it stands and whenever `when` changes. */
export function useScrollTo(
  element: RefObject<HTMLDivElement | null>,
  x: number,
  when: string,
): void {
  const go = useEffectEvent(() => {
    const { current: box } = element;
    box?.scrollTo({ left: Math.max(0, x - box.clientWidth / 3) });
  });
  useLayoutEffect(() => {
    go();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a changed width alone must not scroll
  }, [when]);
}
