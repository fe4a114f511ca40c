import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { keepTyping, takeTyped } from './typed-ahead.ts';

const load = () => import('../../features/palette/palette.tsx');
const Palette = lazy(load);

/** The palette where it is wanted, and how to want it; it is fetched as soon as nothing else is to do. */
export function usePalette(isReady: boolean): {
  readonly palette: ReactNode;
  readonly openPalette: () => void;
} {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => whenIdle(() => void load().catch(() => undefined)), []);
  const isOpen = useRef(false);
  const close = useCallback(() => {
    isOpen.current = false;
    setWanted(false);
  }, []);
  const openPalette = useCallback(() => {
    if (isOpen.current) return;
    isOpen.current = true;
    keepTyping(close);
    // Nobody waits for a field that cannot come.
    load().catch(takeTyped);
    setWanted(true);
  }, [close]);
  const palette = isWanted && isReady && (
    <Suspense fallback={null}>
      <Palette onClose={close} />
    </Suspense>
  );
  return { palette, openPalette };
}

/** Safari knows no idle time. */
function whenIdle(run: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(run, 1_000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run);
  return () => cancelIdleCallback(handle);
}
