import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isSameWindow, type ItemWindow } from '#domain/roadmap-item';
import { useText } from '../../../app/i18n/use-text.ts';
import { problemText } from '../../../app/write/toasts.tsx';
import { asksForReason } from '../moves.ts';
import { windowOfItem, type Item } from '../roadmap.ts';
import { useItemWrites } from '../use-item-writes.ts';

/** A window that is being moved and not yet sent. */
export interface Draft {
  readonly item: Item;
  readonly window: ItemWindow;
  /** What is asked for beside the bar. */
  readonly asks: 'nothing' | 'reason' | 'when';
  readonly reason: string;
  readonly problem?: string;
}

/** How long after the last arrow key a move is sent: several strokes are one move. */
const SETTLED = 700;

export interface BarMoves {
  /** Shows the bar elsewhere; nothing is sent. */
  readonly show: (item: Item, window: ItemWindow) => void;
  /** Sends what is shown, at once or when the keys rest; a commitment is asked for its reason first. */
  readonly settle: (isAtOnce: boolean) => void;
  /** A field for a date stands beside the bar. */
  readonly askWhen: (item: Item) => void;
  readonly change: (change: Partial<Pick<Draft, 'window' | 'reason'>>) => void;
  readonly save: () => void;
  readonly cancel: () => void;
  /** Where the item is shown now: as drafted, else as it is. */
  readonly windowOf: (item: Item) => ItemWindow;
}

/** One bar at a time is on the move. */
export function useBarMoves(): readonly [Draft | undefined, BarMoves] {
  const t = useText();
  const { move } = useItemWrites();
  const [draft, setDraft] = useState<Draft>();
  const latest = useRef<Draft>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const put = useCallback((next: Draft | undefined) => {
    clearTimeout(timer.current);
    latest.current = next;
    setDraft(next);
  }, []);
  const send = useRef<() => void>(() => undefined);
  useEffect(() => {
    send.current = () => {
      const { current: now } = latest;
      if (!now) return;
      put(undefined);
      const { item, window, reason } = now;
      const isAsked = asksForReason(item.committedOn !== null, windowOfItem(item), window);
      const onProblem = (error: unknown) =>
        put({ ...now, asks: 'reason', problem: problemText(t, error) });
      void move(item, window, isAsked ? reason.trim() : '', isAsked ? { onProblem } : {});
    };
  });
  // What has not been sent when the page is left is sent then.
  useEffect(() => () => send.current(), []);

  const moves = useMemo<BarMoves>(() => {
    const beginning = (item: Item): Draft => {
      const { current } = latest;
      if (current?.item.id === item.id) return current;
      if (current?.asks === 'nothing') send.current();
      return { item, window: windowOfItem(item), asks: 'nothing', reason: '' };
    };
    const isMoved = ({ item, window }: Draft) => !isSameWindow(windowOfItem(item), window);
    return {
      show: (item, window) => put({ ...beginning(item), window }),
      settle: (isAtOnce) => {
        const { current } = latest;
        if (!current) return;
        if (!isMoved(current)) return put(undefined);
        if (current.item.committedOn !== null) return put({ ...current, asks: 'reason' });
        if (isAtOnce) return send.current();
        timer.current = setTimeout(() => send.current(), SETTLED);
      },
      askWhen: (item) => put({ ...beginning(item), asks: 'when' }),
      change: (change) => {
        const { current } = latest;
        if (current) put({ ...current, ...change });
      },
      save: () => {
        const { current } = latest;
        if (current && isMoved(current)) send.current();
        else put(undefined);
      },
      cancel: () => put(undefined),
      windowOf: (item) =>
        latest.current?.item.id === item.id ? latest.current.window : windowOfItem(item),
    };
  }, [put]);
  return [draft, moves];
}
