import { useMemo } from 'react';
import type { CalendarRules } from '#domain/calendar';
import { daysOf, timelineLayout, type TimelineEntry } from '../../../charts/timeline-layout.ts';
import { timelineScale } from '../../../charts/timeline-scale.ts';
import type { Arrangement } from '../arrangement.ts';
import { windowOfItem, type Item, type Names } from '../roadmap.ts';
import { laneOf, lanesOf } from '../shown-items.ts';

interface Given {
  readonly items: readonly Item[];
  readonly names: Names;
  readonly arrangement: Arrangement;
  readonly rules: CalendarRules;
  readonly today: string;
  /** Of the box, in pixels. */
  readonly width: number;
  readonly isPrinting: boolean;
}

/** Width of the drawing on a sheet of A4 across, without the names of the lanes. */
const PAPER = 860;
/** A box that grows by less is not drawn anew. */
const WIDTH_STEP = 400;

/** Where everything stands, in pixels; worked out anew only when something of it changes. */
export function useLayout({ items, names, arrangement, rules, today, width, isPrinting }: Given) {
  const { zoom, lane } = arrangement;
  const lanes = useMemo(() => lanesOf(items, names, lane), [items, names, lane]);
  const entries = useMemo(
    () => items.map((item) => entryOf(item, laneOf(item, lane))),
    [items, lane],
  );
  const atLeast = Math.ceil(width / WIDTH_STEP) * WIDTH_STEP;
  const scale = useMemo(() => {
    const exactly = isPrinting ? { exactly: PAPER } : {};
    return timelineScale({ rules, today, zoom, days: daysOf(entries), atLeast, ...exactly });
  }, [rules, today, zoom, entries, atLeast, isPrinting]);
  const layout = useMemo(() => {
    const keys = lanes.map(({ key }) => key);
    return timelineLayout(entries, keys, scale);
  }, [entries, lanes, scale]);
  const itemOf = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const inOrder = useMemo(
    () =>
      layout.lanes
        .flatMap(({ bars }) => bars.toSorted((one, other) => one.y - other.y || one.x - other.x))
        .flatMap(({ id }) => itemOf.get(id) ?? []),
    [layout, itemOf],
  );
  return { lanes, scale, layout, itemOf, inOrder };
}

const entryOf = (item: Item, lane: string): TimelineEntry => ({
  id: item.id,
  lane,
  label: item.name,
  window: windowOfItem(item),
  baseline: item.baseline,
  doneOn: item.doneOn,
  milestones: item.milestones,
});
