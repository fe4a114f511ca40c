import type { CalendarRules } from '#domain/calendar';
import type { Day } from '#domain/day';
import { isSameWindow, windowOf, type Horizon, type ItemWindow } from '#domain/roadmap-item';
import { parseFigure } from '../../kpis/parse-figure.ts';
import { parseWhen } from '../parse-when.ts';
import { windowOfItem, type AnyItem, type Item } from '../roadmap.ts';
import type { ItemPatch } from '../use-item-writes.ts';

/** A row as it is typed. */
export interface RowDraft {
  readonly name: string;
  readonly ownerId: string;
  readonly horizon: Horizon;
  readonly start: string;
  readonly target: string;
  readonly confidence: string;
  readonly effort: string;
  readonly reason: string;
}

export interface Reading {
  readonly rules: CalendarRules;
  readonly today: Day;
  readonly locale: string;
}

export type RowFault = 'name' | 'start' | 'target' | 'order' | 'confidence' | 'effort' | 'reason';

/** What differs from the item, or which fields cannot be taken as they are. */
export type ReadRow =
  | { readonly faults: readonly RowFault[] }
  | { readonly faults: readonly []; readonly patch: ItemPatch };

export function readRow(item: Item, draft: RowDraft, reading: Reading): ReadRow {
  const window = windowIn(item, draft, reading);
  const confidence = numberIn(draft.confidence, reading.locale);
  const effort = numberIn(draft.effort, reading.locale);
  const faults: RowFault[] = [
    ...(draft.name.trim() === '' ? (['name'] as const) : []),
    ...window.faults,
    ...(isConfidence(confidence) ? [] : (['confidence'] as const)),
    ...(effort === undefined || (effort !== null && effort <= 0) ? (['effort'] as const) : []),
    ...(asksReason(item, window.window) && draft.reason.trim() === '' ? (['reason'] as const) : []),
  ];
  if (faults.length > 0 || confidence === undefined || effort === undefined) return { faults };
  return { faults: [], patch: patchOf(item, draft, window.window, { confidence, effort }) };
}

/** A commitment that moves is asked why. */
export const asksReason = (item: AnyItem, window: ItemWindow | undefined): boolean =>
  item.committedOn !== null && window !== undefined && !isSameWindow(windowOfItem(item), window);

/** The dates as typed; a month or quarter in either makes the whole window as coarse. */
export function windowIn(
  item: AnyItem,
  { start, target }: Pick<RowDraft, 'start' | 'target'>,
  { rules, today }: Omit<Reading, 'locale'>,
): { readonly faults: readonly RowFault[]; readonly window?: ItemWindow } {
  const [from, to] = [start, target].map((text) =>
    text.trim() === '' ? null : parseWhen(text, { rules, today }),
  );
  if (from === undefined) return { faults: ['start'] };
  if (to === undefined) return { faults: ['target'] };
  const precision = to?.precision ?? from?.precision ?? item.precision;
  const window = windowOf(rules, {
    startsOn: from?.day ?? null,
    targetOn: to?.day ?? null,
    precision,
  });
  const { startsOn, targetOn } = window;
  const isTurned = startsOn !== null && targetOn !== null && targetOn < startsOn;
  return isTurned ? { faults: ['order'] } : { faults: [], window };
}

function patchOf(
  item: Item,
  { name, ownerId, horizon, reason }: RowDraft,
  window: ItemWindow | undefined,
  figures: { readonly confidence: number | null; readonly effort: number | null },
): ItemPatch {
  const values = {
    name: name.trim(),
    ownerId: ownerId || null,
    horizon,
    ...figures,
    ...(window && !isSameWindow(windowOfItem(item), window) && window),
  };
  const changed = Object.entries(values).filter(
    ([field, value]) => item[field as keyof Item] !== value,
  );
  return {
    ...Object.fromEntries(changed),
    ...(asksReason(item, window) && { reason: reason.trim() }),
  };
}

/** Null for nothing; undefined for what is no number. */
const numberIn = (text: string, locale: string): number | null | undefined =>
  parseFigure(text, locale);

const isConfidence = (value: number | null | undefined): boolean =>
  value === null || (value !== undefined && Number.isInteger(value) && value >= 0 && value <= 10);
