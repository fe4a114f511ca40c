import { useRef } from 'react';
import { useKeys } from '../../app/keys/use-keys.ts';

/** Moves the focus between the things that bear `data-row` by `j` and `k`; Enter is theirs. */
export function useRows<Holder extends HTMLElement>() {
  const holder = useRef<Holder>(null);
  const go = (step: 1 | -1): void => {
    const rows = [...(holder.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const active = document.activeElement;
    const here = rows.findIndex((row) => row === active || row.parentElement?.contains(active));
    rows[Math.max(0, Math.min(rows.length - 1, here + step))]?.focus();
  };
  useKeys([
    { stroke: 'j', label: 'strategy.keys.down', run: () => go(1) },
    { stroke: 'k', label: 'strategy.keys.up', run: () => go(-1) },
  ]);
  return holder;
}
