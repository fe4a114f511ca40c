import { useRouter } from '@tanstack/react-router';
import { useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { HORIZONS } from '#domain/roadmap-item';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { useOpenPanel } from '../../../app/view.ts';
import type { Item } from '../roadmap.ts';
import { cellOf, itemBeside, placeBeside, type Arrow, type Place } from './places.ts';

interface Given {
  readonly columns: readonly (readonly Item[])[];
  readonly board: RefObject<HTMLDivElement | null>;
  readonly put: (item: Item, place: Place) => void;
  readonly isTravelling: boolean;
}

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
const LABELS = {
  ArrowUp: 'roadmap.keys.higher',
  ArrowDown: 'roadmap.keys.lower',
  ArrowLeft: 'roadmap.keys.sooner',
  ArrowRight: 'roadmap.keys.laterHorizon',
} as const;

/** Arrows go from card to card; with Alt they take the card along. */
export function useBoardKeys({ columns, board, put, isTravelling }: Given) {
  const [activeKey, setActive] = useState<string>();
  const openPanel = useOpenPanel();
  const { history } = useRouter();
  const cell = cellOf(columns, activeKey);
  const active = cell && columns[cell.column]?.[cell.row];
  const focus = (key: string): void => {
    setActive(key);
    requestAnimationFrame(() =>
      board.current?.querySelector<HTMLElement>(`a[data-item="${CSS.escape(key)}"]`)?.focus(),
    );
  };
  const go = (arrow: Arrow): void => {
    const next = cell ? itemBeside(columns, cell, arrow) : columns.flat()[0];
    if (next) focus(next.key);
  };
  const take = (arrow: Arrow) => (): void => {
    const place = cell && placeBeside(columns, HORIZONS, cell, arrow);
    if (!active || !place) return;
    put(active, place);
    // The card is drawn anew in its other column.
    setTimeout(() => focus(active.key), 50);
  };
  const isMovable = active?.can.update === true && !isTravelling;
  useKeys([
    { stroke: 'j', label: 'roadmap.keys.down', run: () => go('ArrowDown') },
    { stroke: 'k', label: 'roadmap.keys.up', run: () => go('ArrowUp') },
    ...(isMovable
      ? ARROWS.map((arrow) => ({ stroke: `alt+${arrow}`, label: LABELS[arrow], run: take(arrow) }))
      : []),
  ]);
  return {
    activeKey,
    handlers: {
      onClick: (event: MouseEvent): void => {
        const key = linkAt(event.target)?.dataset.item;
        if (key === undefined || isModified(event) || event.button !== 0) return;
        event.preventDefault();
        openPanel(`item:${key}`);
      },
      onKeyDown: (event: KeyboardEvent): void => {
        const link = linkAt(event.target);
        if (!link || event.altKey) return;
        if (event.key === 'Enter' && isModified(event)) {
          event.preventDefault();
          history.push(link.pathname + link.search);
        }
        const arrow = ARROWS.find((name) => name === event.key);
        if (!arrow) return;
        event.preventDefault();
        go(arrow);
      },
      onFocus: ({ target }: { readonly target: EventTarget }): void => {
        const key = linkAt(target)?.dataset.item;
        if (key !== undefined) setActive(key);
      },
    },
  };
}

const linkAt = (target: EventTarget): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-item]') : null;

const isModified = (event: MouseEvent | KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.shiftKey;
