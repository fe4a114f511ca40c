import { useEffect, useRef, type MouseEvent, type PointerEvent } from 'react';
import type { CalendarRules } from '#domain/calendar';
import { canMove, type Item } from '../roadmap.ts';
import { dragged, type BarPart } from '../moves.ts';
import type { BarMoves } from './use-bar-moves.ts';

interface Grabbed {
  readonly item: Item;
  readonly part: BarPart;
  readonly x: number;
  readonly window: ReturnType<BarMoves['windowOf']>;
  hasMoved: boolean;
}

interface Given {
  readonly rules: CalendarRules;
  readonly perDay: number;
  readonly moves: BarMoves;
  readonly itemAt: (key: string) => Item | undefined;
  readonly isTravelling: boolean;
}

/** Less is a click. */
const CLICK = 4;

/** A bar follows the pointer, or one of its ends does. A finger scrolls instead; it has the menu of the item. */
export function useDrag({ rules, perDay, moves, itemAt, isTravelling }: Given) {
  const grabbed = useRef<Grabbed>(undefined);
  const wasDragged = useRef(false);

  const drag = (event: PointerEvent): void => {
    const { current: held } = grabbed;
    if (!held) return;
    const distance = event.clientX - held.x;
    if (!held.hasMoved && Math.abs(distance) < CLICK) return;
    held.hasMoved = true;
    const days = Math.round(distance / perDay);
    moves.show(held.item, dragged(rules, held.window, held.part, days));
  };
  const drop = (): void => {
    const { current: held } = grabbed;
    grabbed.current = undefined;
    wasDragged.current = held?.hasMoved ?? false;
    if (held?.hasMoved) moves.settle(true);
  };
  useEffect(() => {
    const giveUp = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !grabbed.current) return;
      grabbed.current = undefined;
      moves.cancel();
    };
    document.addEventListener('keydown', giveUp);
    return () => document.removeEventListener('keydown', giveUp);
  }, [moves]);

  return {
    /** The click that ends a drag opens nothing. */
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
        const target = event.target instanceof Element ? event.target : null;
        const bar = target?.closest<HTMLElement>('a[data-item]');
        const item = bar?.dataset.item === undefined ? undefined : itemAt(bar.dataset.item);
        if (!bar || !item || !canMove(item)) return;
        bar.setPointerCapture(event.pointerId);
        grabbed.current = {
          item,
          part: partOf(target),
          x: event.clientX,
          window: moves.windowOf(item),
          hasMoved: false,
        };
      },
      onPointerMove: drag,
      onPointerUp: drop,
      onPointerCancel: (): void => {
        if (grabbed.current?.hasMoved) moves.cancel();
        grabbed.current = undefined;
      },
    },
  };
}

function partOf(target: Element | null): BarPart {
  const part = target?.closest<HTMLElement>('[data-part]')?.dataset.part;
  return part === 'start' || part === 'end' ? part : 'whole';
}
