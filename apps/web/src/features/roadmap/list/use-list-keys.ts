import { useRouter } from '@tanstack/react-router';
import { useCallback, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { useOpenPanel } from '../../../app/view.ts';

interface Given {
  /** Of the items, from top to bottom. */
  readonly keys: readonly string[];
  readonly table: RefObject<HTMLTableElement | null>;
  readonly edit: (key: string) => void;
  readonly select: (key: string) => void;
  readonly reveal: (key: string) => void;
  readonly isTravelling: boolean;
}

/** The row that keys act upon, and what the table listens to. */
export function useListKeys({ keys, table, edit, select, reveal, isTravelling }: Given) {
  const [active, setActive] = useState<string>();
  const openPanel = useOpenPanel();
  const { history } = useRouter();
  const at = active === undefined ? -1 : keys.indexOf(active);
  const focus = useCallback((key: string) => focusSoon(() => table.current, key), [table]);
  const goTo = (index: number): void => {
    const key = keys[Math.max(0, Math.min(keys.length - 1, index))];
    if (key === undefined) return;
    setActive(key);
    reveal(key);
    focus(key);
  };
  useKeys([
    { stroke: 'j', label: 'roadmap.keys.down', run: () => goTo(at + 1) },
    { stroke: 'k', label: 'roadmap.keys.up', run: () => goTo(at - 1) },
    ...(active !== undefined && at >= 0 && !isTravelling
      ? [
          { stroke: 'e', label: 'roadmap.keys.edit', run: () => edit(active) },
          { stroke: 's', label: 'roadmap.keys.select', run: () => select(active) },
        ]
      : []),
  ]);
  return {
    active,
    focus,
    handlers: {
      onClick: (event: MouseEvent): void => {
        const link = linkAt(event.target);
        if (!link || isModified(event) || event.button !== 0) return;
        event.preventDefault();
        openPanel(`item:${link.dataset.row}`);
      },
      onKeyDown: (event: KeyboardEvent): void => {
        const link = linkAt(event.target);
        if (!link) return;
        if (event.key === 'Enter' && isModified(event)) {
          event.preventDefault();
          history.push(link.pathname + link.search);
        }
        const index = nextOf(event.key, at, keys.length);
        if (index === undefined) return;
        event.preventDefault();
        goTo(index);
      },
      onFocus: ({ target }: { readonly target: EventTarget }): void => {
        const key = target instanceof Element ? target.closest('tr')?.dataset.key : undefined;
        if (key !== undefined) setActive(key);
      },
    },
  };
}

const FRAMES = 8;

/** A row that comes into the page by scrolling is there some frames later. */
function focusSoon(table: () => HTMLTableElement | null, key: string, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const link = table()?.querySelector<HTMLAnchorElement>(`a[data-row="${CSS.escape(key)}"]`);
    if (link) link.focus();
    else if (frames > 0) focusSoon(table, key, frames - 1);
  });
}

const linkAt = (target: EventTarget): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-row]') : null;

const isModified = (event: MouseEvent | KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.shiftKey;

function nextOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
