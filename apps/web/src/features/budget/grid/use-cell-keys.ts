import type { KeyboardEvent } from 'react';

/** A place in the grid; column 0 names the row. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Reach {
  readonly rows: number;
  readonly columns: number;
}

const PAGE = 12;

/** Where a key leads; undefined for keys that lead nowhere. */
export function nextPlace(
  { key, isFar }: { readonly key: string; readonly isFar: boolean },
  { row, column }: Place,
  { rows, columns }: Reach,
): Place | undefined {
  const moves: Readonly<Record<string, Place>> = {
    ArrowDown: { row: isFar ? rows - 1 : row + 1, column },
    ArrowUp: { row: isFar ? 0 : row - 1, column },
    ArrowRight: { row, column: isFar ? columns - 1 : column + 1 },
    ArrowLeft: { row, column: isFar ? 0 : column - 1 },
    PageDown: { row: row + PAGE, column },
    PageUp: { row: row - PAGE, column },
    Home: { row: isFar ? 0 : row, column: 0 },
    End: { row: isFar ? rows - 1 : row, column: columns - 1 },
  };
  const place = moves[key];
  return (
    place && {
      row: within(place.row, rows),
      column: within(place.column, columns),
    }
  );
}

const within = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));

export interface CellActions {
  readonly go: (place: Place) => void;
  /** Enter: opens a group, types into a cell. */
  readonly enter: () => void;
  /** A figure that is begun to be typed. */
  readonly type: (text: string) => void;
  /** Shift and Enter: who posted it. */
  readonly look: () => void;
  /** Alt and Enter: why it is off. */
  readonly explain: () => void;
}

/** The keys of a grid that has the focus itself. */
export function cellKeys(active: Place, reach: Reach, actions: CellActions) {
  return (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const run = actionOf(event, active, reach, actions);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
}

function enterOf(
  { altKey, shiftKey }: KeyboardEvent,
  { enter, look, explain }: Pick<CellActions, 'enter' | 'look' | 'explain'>,
): () => void {
  if (altKey) return explain;
  return shiftKey ? look : enter;
}

function actionOf(
  event: KeyboardEvent,
  active: Place,
  reach: Reach,
  { go, enter, type, look, explain }: CellActions,
): (() => void) | undefined {
  const { key } = event;
  const isFar = event.ctrlKey || event.metaKey;
  const next = event.altKey ? undefined : nextPlace({ key, isFar }, active, reach);
  if (next) return () => go(next);
  if (key === 'Enter') return enterOf(event, { enter, look, explain });
  if (key === 'F2') return enter;
  return !isFar && !event.altKey && /^[-(\d.,]$/.test(key) ? () => type(key) : undefined;
}
