import { useEffect, useRef, useState, type RefObject } from 'react';

/** The width of an element in whole pixels, and the ref to put on it; 0 before it stands. */
export function useWidth(): readonly [number, RefObject<HTMLDivElement | null>] {
  const [width, setWidth] = useState(0);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry?.contentRect.width ?? 0)),
    );
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [width, element];
}
