import { useEffect, useRef, useState } from 'react';

/** After this pause, in milliseconds, what was typed goes into the address. */
const PAUSE = 120;

/** A field whose text stands in the address as well, which follows a moment after the typing. */
export function useTyped(settled: string, settle: (text: string) => void) {
  const [text, setText] = useState(settled);
  const [told, setTold] = useState(settled);
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  });
  if (settled !== told) {
    setTold(settled);
    setText(settled);
  }
  useEffect(() => {
    if (text === told) return undefined;
    const timer = setTimeout(() => {
      setTold(text);
      latest.current(text);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, told]);
  return [text, setText] as const;
}
