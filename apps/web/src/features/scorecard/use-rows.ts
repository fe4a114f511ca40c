import { useRouter } from '@tanstack/react-router';
import { useCallback, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { useKeys } from '../../app/keys/use-keys.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';

export interface RowActions {
  /** The KPIs of the rows by their keys, from top to bottom. */
  readonly keys: readonly string[];
  readonly table: RefObject<HTMLTableElement | null>;
  /** Makes the value of a row a field. */
  readonly edit: (key: string) => void;
  /** Brings a row into the page that is not drawn there yet. */
  readonly reveal?: (key: string) => void;
}

/** The row that keys act upon, and what the table has to listen to. */
export function useRows({ keys, table, edit, reveal }: RowActions) {
  const [active, setActive] = useState<string>();
  const openPanel = useOpenPanel();
  const isTravelling = useIsTravelling();
  const { history } = useRouter();
  const at = active === undefined ? -1 : keys.indexOf(active);
  const goTo = useCallback(
    (index: number) => {
      const key = keys[Math.max(0, Math.min(keys.length - 1, index))];
      if (key === undefined) return;
      setActive(key);
      reveal?.(key);
      focusSoon(() => table.current, key);
    },
    [keys, reveal, table],
  );
  useKeys([
    { stroke: 'j', label: 'scorecard.keys.down', run: () => goTo(at + 1) },
    { stroke: 'k', label: 'scorecard.keys.up', run: () => goTo(at - 1) },
    ...(active !== undefined && at >= 0
      ? [
          { stroke: 'q', label: 'scorecard.keys.ask', run: () => openPanel(`ask:kpi:${active}`) },
          ...(isTravelling
            ? []
            : [
                { stroke: 'l', label: 'scorecard.keys.log', run: () => openPanel(`log:${active}`) },
                { stroke: 'e', label: 'scorecard.keys.edit', run: () => edit(active) },
              ]),
        ]
      : []),
  ]);
  return {
    active,
    handlers: {
      onClick: (event: MouseEvent) => {
        const link = linkAt(event.target);
        if (!link || isModified(event) || event.button !== 0) return;
        event.preventDefault();
        const { row } = link.dataset;
        if (row === undefined) history.push(link.pathname + link.search);
        else openPanel(`kpi:${row}`);
      },
      onKeyDown: (event: KeyboardEvent) => {
        const link = linkAt(event.target);
        if (!link?.dataset.row) return;
        if (event.key === 'Enter' && isModified(event)) {
          event.preventDefault();
          history.push(link.pathname + link.search);
        }
        const index = nextOf(event.key, at, keys.length);
        if (index === undefined) return;
        event.preventDefault();
        goTo(index);
      },
      onFocus: ({ target }: { readonly target: EventTarget }) => {
        const row = target instanceof Element ? target.closest('tr')?.dataset.kpi : undefined;
        if (row !== undefined) setActive(row);
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
  target instanceof Element ? target.closest('a') : null;

const isModified = (event: {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}): boolean => event.ctrlKey || event.metaKey || event.shiftKey;

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
