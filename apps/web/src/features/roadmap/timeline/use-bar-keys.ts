import { useRouter } from '@tanstack/react-router';
import { useCallback, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { CalendarRules } from '#domain/calendar';
import type { ItemWindow } from '#domain/roadmap-item';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { useOpenPanel } from '../../../app/view.ts';
import { leapt, stepped, type Direction } from '../moves.ts';
import { canMove, type Item } from '../roadmap.ts';
import type { BarMoves } from './use-bar-moves.ts';

interface Given {
  /** From top to bottom, and in a row from left to right. */
  readonly items: readonly Item[];
  readonly rules: CalendarRules;
  readonly moves: BarMoves;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly isTravelling: boolean;
  /** Brings a bar into the page that is not drawn there yet. */
  readonly reveal: (item: Item) => void;
}

/** The bar that keys act upon, and what the drawing listens to. */
export function useBarKeys({ items, rules, moves, box, isTravelling, reveal }: Given) {
  const [activeKey, setActive] = useState<string>();
  const openPanel = useOpenPanel();
  const { history } = useRouter();
  const at = items.findIndex(({ key }) => key === activeKey);
  const active = items[at];
  const goTo = useCallback(
    (index: number) => {
      const item = items[Math.max(0, Math.min(items.length - 1, index))];
      if (!item) return;
      setActive(item.key);
      reveal(item);
      focusSoon(box, item.key);
    },
    [items, reveal, box],
  );
  const move = (how: typeof stepped, direction: Direction) => () => {
    if (!active) return;
    const window: ItemWindow = moves.windowOf(active);
    moves.show(active, how(rules, window, direction));
    moves.settle(false);
    scrollTo(box, active.key);
  };
  const isMovable = active !== undefined && !isTravelling && canMove(active);
  useKeys([
    { stroke: 'j', label: 'roadmap.keys.down', run: () => goTo(at + 1) },
    { stroke: 'k', label: 'roadmap.keys.up', run: () => goTo(at - 1) },
    ...(isMovable
      ? [
          { stroke: 'alt+ArrowRight', label: 'roadmap.keys.later', run: move(stepped, 1) },
          { stroke: 'alt+ArrowLeft', label: 'roadmap.keys.earlier', run: move(stepped, -1) },
          { stroke: 'alt+shift+ArrowRight', label: 'roadmap.keys.monthLater', run: move(leapt, 1) },
          {
            stroke: 'alt+shift+ArrowLeft',
            label: 'roadmap.keys.monthEarlier',
            run: move(leapt, -1),
          },
          { stroke: 'm', label: 'roadmap.keys.moveTo', run: () => moves.askWhen(active) },
        ]
      : []),
  ]);
  return {
    active,
    focus: (key: string) => focusSoon(box, key),
    handlers: {
      onClick: (event: MouseEvent): void => {
        const key = keyAt(event.target);
        if (key === undefined || isModified(event) || event.button !== 0) return;
        event.preventDefault();
        openPanel(`item:${key}`);
      },
      onKeyDown: (event: KeyboardEvent): void => {
        const link = linkAt(event.target);
        if (!link) return;
        if (event.key === 'Enter' && isModified(event)) {
          event.preventDefault();
          history.push(link.pathname + link.search);
        }
        const index = nextOf(event, at, items.length);
        if (index === undefined) return;
        event.preventDefault();
        goTo(index);
      },
      onFocus: ({ target }: { readonly target: EventTarget }): void => {
        const key = keyAt(target);
        if (key !== undefined) setActive(key);
      },
    },
  };
}

const FRAMES = 8;

/** At once, or else a later focus would take what is typed meanwhile; a bar that is scrolled into the page comes some frames later. */
function focusSoon(box: RefObject<HTMLDivElement | null>, key: string, frames = FRAMES): void {
  const link = linkOf(box, key);
  if (link) {
    link.focus({ preventScroll: true });
    showPart(box.current, link);
  } else if (frames > 0) requestAnimationFrame(() => focusSoon(box, key, frames - 1));
}

const scrollTo = (box: RefObject<HTMLDivElement | null>, key: string): void => {
  requestAnimationFrame(() => showPart(box.current, linkOf(box, key)));
};

/** Scrolls sideways only when no part of the bar is in sight, because bars may be longer than the box. */
function showPart(box: HTMLElement | null, link: HTMLElement | null | undefined): void {
  if (!box || !link) return;
  const [seen, bar] = [box.getBoundingClientRect(), link.getBoundingClientRect()];
  const isSeen = bar.right > seen.left + HIDDEN && bar.left < seen.right - EDGE;
  if (!isSeen) box.scrollBy({ left: bar.left - seen.left - HIDDEN - EDGE });
}

/** Below the names of the lanes. */
const HIDDEN = 170;
const EDGE = 40;

const linkOf = (box: RefObject<HTMLDivElement | null>, key: string) =>
  box.current?.querySelector<HTMLElement>(`a[data-item="${CSS.escape(key)}"]`);

const linkAt = (target: EventTarget): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-item]') : null;

const keyAt = (target: EventTarget): string | undefined => linkAt(target)?.dataset.item;

const isModified = (event: MouseEvent | KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.shiftKey;

function nextOf({ key, altKey }: KeyboardEvent, at: number, count: number): number | undefined {
  if (altKey) return undefined;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return at + 1;
    case 'ArrowUp':
    case 'ArrowLeft':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
