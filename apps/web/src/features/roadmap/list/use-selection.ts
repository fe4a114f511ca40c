import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Item } from '../roadmap.ts';

export interface Selection {
  readonly chosen: readonly Item[];
  readonly has: (key: string) => boolean;
  /** With a range, everything from the row that was chosen last. */
  readonly toggle: (key: string, isRange: boolean) => void;
  readonly isAll: boolean;
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

/** The rows that a change of many is for; only those that the reader may change. */
export function useSelection(items: readonly Item[]): Selection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  const open = useMemo(() => items.filter(({ can }) => can.update), [items]);
  const order = useRef(open);
  useEffect(() => {
    order.current = open;
  });
  const chosen = useMemo(() => open.filter(({ key }) => keys.has(key)), [open, keys]);
  const toggle = useCallback((key: string, isRange: boolean) => {
    const from = isRange ? last.current : undefined;
    last.current = key;
    setKeys((before) => {
      const next = new Set(before);
      const isAdded = !before.has(key);
      for (const one of from === undefined ? [key] : between(order.current, from, key))
        if (isAdded) next.add(one);
        else next.delete(one);
      return next;
    });
  }, []);
  const clear = useCallback(() => setKeys(new Set()), []);
  const isAll = open.length > 0 && chosen.length === open.length;
  return {
    chosen,
    has: (key) => keys.has(key),
    toggle,
    isAll,
    toggleAll: () => setKeys(new Set(isAll ? [] : open.map(({ key }) => key))),
    clear,
  };
}

function between(items: readonly Item[], one: string, other: string): readonly string[] {
  const keys = items.map(({ key }) => key);
  const [from = 0, to = 0] = [keys.indexOf(one), keys.indexOf(other)].toSorted((a, b) => a - b);
  return keys.slice(Math.max(0, from), to + 1);
}
