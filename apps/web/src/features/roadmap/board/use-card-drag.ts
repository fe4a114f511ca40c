import { useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { HORIZONS } from '#domain/roadmap-item';
import type { Item } from '../roadmap.ts';
import type { Place } from './places.ts';

interface Given {
  readonly items: readonly Item[];
  readonly board: RefObject<HTMLDivElement | null>;
  readonly put: (item: Item, place: Place) => void;
  readonly isTravelling: boolean;
}

interface Grabbed {
  readonly item: Item;
  readonly x: number;
  readonly y: number;
}

/** A card that hangs on the pointer, and where it would come to rest. */
interface Held {
  readonly key: string;
  readonly place: Place | undefined;
}

/** Less is a click. */
const CLICK = 5;

/** Cards are dragged by pointers of our own; a finger scrolls instead, and moves cards by the item's page. */
export function useCardDrag({ items, board, put, isTravelling }: Given) {
  const grabbed = useRef<Grabbed>(undefined);
  const wasDragged = useRef(false);
  const [held, setHeld] = useState<Held>();
  const end = (): void => {
    grabbed.current = undefined;
    setHeld(undefined);
  };
  return {
    held,
    onClickCapture: (event: MouseEvent): void => {
      if (!wasDragged.current) return;
      wasDragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
    handlers: {
      onPointerDown: (event: PointerEvent): void => {
        wasDragged.current = false;
        if (isTravelling || event.button !== 0 || event.pointerType === 'touch') return;
        const card = event.target instanceof Element ? event.target.closest('li') : null;
        const key = card?.querySelector<HTMLElement>('a[data-item]')?.dataset.item;
        const item = items.find((one) => one.key === key);
        if (!card || !item?.can.update) return;
        grabbed.current = { item, x: event.clientX, y: event.clientY };
        card.setPointerCapture(event.pointerId);
      },
      onPointerMove: ({ clientX, clientY }: PointerEvent): void => {
        const { current } = grabbed;
        if (!current) return;
        const isClick = Math.hypot(clientX - current.x, clientY - current.y) < CLICK;
        if (isClick && !held) return;
        const place = placeAt(board.current, items, { clientX, clientY, item: current.item });
        if (
          held?.place?.before?.id === place?.before?.id &&
          held?.place?.horizon === place?.horizon
        )
          return;
        setHeld({ key: current.item.key, place });
      },
      onPointerUp: (): void => {
        const { current } = grabbed;
        wasDragged.current = held !== undefined;
        if (current && held?.place) put(current.item, held.place);
        end();
      },
      onPointerCancel: end,
      onLostPointerCapture: end,
    },
  };
}

interface Point {
  readonly clientX: number;
  readonly clientY: number;
  readonly item: Item;
}

/** The column below the pointer, and the first card of it whose middle lies lower. */
function placeAt(
  board: HTMLElement | null,
  items: readonly Item[],
  { clientX, clientY, item }: Point,
): Place | undefined {
  const columns = board?.querySelectorAll<HTMLElement>('section[data-horizon]') ?? [];
  const column = [...columns].find((one) => {
    const { left, right } = one.getBoundingClientRect();
    return left <= clientX && clientX <= right;
  });
  const horizon = HORIZONS.find((name) => name === column?.dataset.horizon);
  if (!column || !horizon) return undefined;
  const below = [...column.querySelectorAll<HTMLElement>('a[data-item]')]
    .filter((link) => link.dataset.item !== item.key)
    .find((link) => {
      const { top, height } = (link.closest('li') ?? link).getBoundingClientRect();
      return clientY < top + height / 2;
    });
  return { horizon, before: items.find(({ key }) => key === below?.dataset.item) ?? null };
}
