import { useRef, useState, type MouseEvent, type PointerEvent } from 'react';
import { targetsOf } from '../choices.ts';
import type { PortfolioProduct, Stage } from '../lifecycle.ts';

interface Given {
  /** Those that the reader may move. */
  readonly products: readonly PortfolioProduct[];
  readonly stages: readonly Stage[];
  readonly onDrop: (product: string, stage: string) => void;
}

interface Grabbed {
  readonly product: PortfolioProduct;
  readonly x: number;
  readonly y: number;
}

/** A card that hangs on the pointer, and the column below it where it may go there. */
interface Held {
  readonly key: string;
  readonly from: string | undefined;
  readonly over: string | undefined;
}

/** Pixels; less is a click. */
const CLICK = 5;

/** Cards are dragged by pointers of our own; a finger scrolls instead, and moves a card by its button. */
export function useStageDrag({ products, stages, onDrop }: Given) {
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
        if (event.button !== 0 || event.pointerType === 'touch') return;
        const card = cardAt(event.target);
        const key = card?.querySelector<HTMLElement>('a[data-product]')?.dataset.product;
        const product = products.find((one) => one.key === key);
        if (!card || !product) return;
        grabbed.current = { product, x: event.clientX, y: event.clientY };
        card.setPointerCapture(event.pointerId);
      },
      onPointerMove: ({ clientX, clientY, currentTarget }: PointerEvent): void => {
        const { current } = grabbed;
        if (!current) return;
        const isClick = Math.hypot(clientX - current.x, clientY - current.y) < CLICK;
        if (isClick && !held) return;
        const { key, stage } = current.product;
        const below = columnAt(currentTarget, clientX);
        const over = targetsOf(stages, stage?.id).has(below ?? '') ? below : undefined;
        if (!held || held.over !== over) setHeld({ key, from: stage?.id, over });
      },
      onPointerUp: (): void => {
        wasDragged.current = held !== undefined;
        if (held?.over !== undefined) onDrop(held.key, held.over);
        end();
      },
      onPointerCancel: end,
      onLostPointerCapture: end,
    },
  };
}

/** A button of the card is pressed, never dragged. */
const cardAt = (target: EventTarget): Element | null =>
  target instanceof Element && !target.closest('button') ? target.closest('li') : null;

/** Key of the stage whose column stands at this place. */
function columnAt(board: Element, x: number): string | undefined {
  const columns = board.querySelectorAll<HTMLElement>('section[data-stage]');
  return [...columns].find((column) => {
    const { left, right } = column.getBoundingClientRect();
    return left <= x && x <= right;
  })?.dataset.stage;
}
