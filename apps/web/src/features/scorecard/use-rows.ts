import { useRouter } from '@tanstack/react-router';
import { useCallback, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useKeys } from '../../app/keys/use-keys.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';

export interface Rows {
  readonly active: string | undefined;
  /** For the `<table>`: links open beside the page, and arrows move between rows. */
  readonly handlers: {
    readonly onClick: (event: MouseEvent<HTMLTableElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
    readonly onFocus: (event: { readonly target: EventTarget }) => void;
  };
}

/** The row that keys act upon, among the KPIs by their keys. `reveal` brings a row into sight. */
export function useRows(
  keys: readonly string[],
  table: { readonly current: HTMLTableElement | null },
  reveal?: (index: number) => void,
): Rows {
  const [active, setActive] = useState<string>();
  const openPanel = useOpenPanel();
  const isTravelling = useIsTravelling();
  const follow = useFollow();
  const goTo = useCallback(
    (index: number) => {
      const key = keys[Math.max(0, Math.min(keys.length - 1, index))];
      if (key === undefined) return;
      setActive(key);
      reveal?.(keys.indexOf(key));
      requestAnimationFrame(() => linkOf(table.current, key)?.focus());
    },
    [keys, reveal, table],
  );
  const at = active === undefined ? -1 : keys.indexOf(active);
  const isHere = active !== undefined && at >= 0;
  useKeys([
    { stroke: 'j', label: 'scorecard.keys.down', run: () => goTo(at + 1) },
    { stroke: 'k', label: 'scorecard.keys.up', run: () => goTo(Math.max(0, at - 1)) },
    ...(isHere && !isTravelling
      ? [{ stroke: 'l', label: 'scorecard.keys.log', run: () => openPanel(`log:${active}`) }]
      : []),
    ...(isHere
      ? [{ stroke: 'q', label: 'scorecard.keys.ask', run: () => openPanel(`ask:kpi:${active}`) }]
      : []),
  ]);
  return {
    active,
    handlers: {
      onClick: (event) => {
        const link = closestLink(event.target);
        if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        const { row } = link.dataset;
        if (row === undefined) follow(link);
        else openPanel(`kpi:${row}`);
      },
      onKeyDown: (event) => {
        const link = closestLink(event.target);
        if (!link?.dataset.row) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          follow(link);
        }
        const index = targetOf(event.key, at, keys.length);
        if (index === undefined) return;
        event.preventDefault();
        goTo(index);
      },
      onFocus: ({ target }) => {
        const row = closestLink(target)?.dataset.row;
        if (row !== undefined) setActive(row);
      },
    },
  };
}

/** Goes to the address of a link without loading the page anew. */
function useFollow(): (link: HTMLAnchorElement) => void {
  const { history } = useRouter();
  return useCallback((link) => history.push(link.pathname + link.search), [history]);
}

const closestLink = (target: EventTarget): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest('a') : null;

const linkOf = (table: HTMLTableElement | null, key: string): HTMLAnchorElement | null =>
  table?.querySelector<HTMLAnchorElement>(`a[data-row="${CSS.escape(key)}"]`) ?? null;

function targetOf(key: string, at: number, count: number): number | undefined {
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
