import { useRef, type KeyboardEvent } from 'react';
import { useKeys } from '../../app/keys/use-keys.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Moves between the rows of a table by arrows, `j` and `k`; the link that heads each row is what Enter opens. */
export function useRowFocus() {
  const table = useRef<HTMLTableElement>(null);
  const go = (step: number): void => {
    const links = [...(table.current?.querySelectorAll<HTMLElement>('tbody th a') ?? [])];
    const here = links.findIndex((link) => link === document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, here + step))]?.focus();
  };
  useKeys([
    { stroke: 'j', label: 'briefing.nextRow', run: () => go(1) },
    { stroke: 'k', label: 'briefing.previousRow', run: () => go(-1) },
  ]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    go(step);
  };
  return { table, onKeyDown };
}
