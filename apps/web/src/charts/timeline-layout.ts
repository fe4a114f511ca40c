import { addDays, maxDay, type Day } from '#domain/day';
import type { ItemWindow } from '#domain/roadmap-item';
import { widthOf } from './geometry.ts';
import type { TimelineScale } from './timeline-scale.ts';

/** Pixels. */
export const TIMELINE = { row: 40, bar: 26, baseline: 4, lanePadding: 6, milestone: 14 } as const;
/** Of a name: what stands beside it, and how wide it may be. */
const LABEL = { room: 40, gap: 8, longest: 260 } as const;
/** Free between two bars in a row. */
const GAP = 14;
/** Days drawn where one end of a window is open. */
const OPEN_DAYS = 28;

export interface TimelineEntry {
  readonly id: string;
  /** Key of the lane that it stands in. */
  readonly lane: string;
  readonly label: string;
  readonly window: ItemWindow;
  readonly baseline: ItemWindow | null;
  readonly doneOn: Day | null;
  readonly milestones: readonly {
    readonly id: string;
    readonly dueOn: Day;
    readonly metOn: Day | null;
  }[];
}

export interface Stretch {
  readonly x: number;
  readonly width: number;
}

export interface BarMark {
  readonly id: string;
  /** The centre. */
  readonly x: number;
  readonly isMet: boolean;
}

export interface Bar extends Stretch {
  readonly id: string;
  /** Top of the bar, from the top of the first lane. */
  readonly y: number;
  /** The window has no start; the bar fades in. */
  readonly hasOpenStart: boolean;
  /** The window has no target; the bar fades out. */
  readonly hasOpenEnd: boolean;
  readonly baseline: Stretch | null;
  readonly milestones: readonly BarMark[];
  /** A name longer than its bar stands behind it. */
  readonly isLabelInside: boolean;
}

export interface Lane {
  readonly key: string;
  readonly y: number;
  readonly height: number;
  readonly bars: readonly Bar[];
}

export interface TimelineLayout {
  readonly lanes: readonly Lane[];
  readonly height: number;
  readonly barOf: ReadonlyMap<string, Bar>;
  /** Without any day, and so without a bar. */
  readonly undated: readonly string[];
}

type Placed = Omit<Bar, 'y'> & { readonly from: number; readonly to: number };

/** Lanes one below the other, in the order of `laneKeys`; in each the bars share rows as far as they leave each other room. */
export function timelineLayout(
  entries: readonly TimelineEntry[],
  laneKeys: readonly string[],
  scale: TimelineScale,
): TimelineLayout {
  const byLane = Map.groupBy(entries.filter(isDated), ({ lane }) => lane);
  const barOf = new Map<string, Bar>();
  const lanes: Lane[] = [];
  let y = 0;
  for (const key of laneKeys) {
    const placed = (byLane.get(key) ?? []).map((entry) => placedBar(entry, scale));
    if (placed.length === 0) continue;
    const { bars, rows } = packed(placed, y + TIMELINE.lanePadding);
    for (const bar of bars) barOf.set(bar.id, bar);
    const height = rows * TIMELINE.row + 2 * TIMELINE.lanePadding;
    lanes.push({ key, y, height, bars });
    y += height;
  }
  const undated = entries.filter((entry) => !isDated(entry)).map(({ id }) => id);
  return { lanes, height: y, barOf, undated };
}

const isDated = ({ window: { startsOn, targetOn }, doneOn }: TimelineEntry): boolean =>
  startsOn !== null || targetOn !== null || doneOn !== null;

/** Every day that the entries need room for. */
export const daysOf = (entries: readonly TimelineEntry[]): readonly Day[] =>
  entries.flatMap(({ window, baseline, doneOn, milestones }) => [
    ...[window.startsOn, window.targetOn, doneOn].filter((day) => day !== null),
    ...(baseline ? [baseline.startsOn, baseline.targetOn].filter((day) => day !== null) : []),
    ...milestones.map(({ dueOn, metOn }) => metOn ?? dueOn),
  ]);

function placedBar(entry: TimelineEntry, scale: TimelineScale): Placed {
  const { id, window, baseline, doneOn, milestones, label } = entry;
  const { x, width } = stretchOf({ ...window, targetOn: doneOn ?? window.targetOn }, scale);
  const before = baseline && stretchOf(baseline, scale);
  const labelWidth = Math.min(0.92 * widthOf(label), LABEL.longest) + LABEL.room;
  const isLabelInside = labelWidth <= width;
  const marks = milestones.map((mark) => ({
    id: mark.id,
    x: scale.endOf(mark.metOn ?? mark.dueOn),
    isMet: mark.metOn !== null,
  }));
  const ends = [x + width, ...(before ? [before.x + before.width] : []), ...marks.map((m) => m.x)];
  const right = Math.max(...ends);
  return {
    id,
    x,
    width,
    hasOpenStart: window.startsOn === null,
    hasOpenEnd: window.targetOn === null && doneOn === null,
    baseline: before,
    milestones: marks,
    isLabelInside,
    from: Math.min(x, before?.x ?? x, ...marks.map((mark) => mark.x - TIMELINE.milestone / 2)),
    to: isLabelInside ? right : Math.max(right, x + width + LABEL.gap + labelWidth),
  };
}

/** The whole of the last day belongs to a window; an open end is drawn some weeks long. */
export function stretchOf({ startsOn, targetOn }: ItemWindow, scale: TimelineScale): Stretch {
  const from = startsOn ?? addDays(targetOn ?? scale.startsOn, 1 - OPEN_DAYS);
  const to = maxDay(from, targetOn ?? addDays(from, OPEN_DAYS - 1));
  const x = scale.x(from);
  return { x, width: Math.max(4, scale.endOf(to) - x) };
}

/** Each bar goes into the first row that has room, the earlier ones first. */
function packed(placed: readonly Placed[], top: number): { bars: Bar[]; rows: number } {
  const ends: number[] = [];
  const bars = placed
    .toSorted((one, other) => one.from - other.from || one.to - other.to)
    .map(({ from, to, ...bar }) => {
      const free = ends.findIndex((end) => end + GAP <= from);
      const row = free < 0 ? ends.length : free;
      ends[row] = to;
      return Object.assign(bar, { y: top + row * TIMELINE.row });
    });
  return { bars, rows: ends.length };
}

/** The lanes whose bars show between two heights, with only the bars that do. */
export const lanesBetween = (
  { lanes }: TimelineLayout,
  top: number,
  bottom: number,
): readonly Lane[] =>
  lanes
    .filter(({ y, height }) => y <= bottom && y + height >= top)
    .map(({ key, y: laneY, height, bars }) => ({
      key,
      y: laneY,
      height,
      bars: bars.filter(({ y }) => y <= bottom && y + TIMELINE.row >= top),
    }));
