import { addMonths, daysBetween, maxDay, minDay, startOfMonth, type Day } from '../day.ts';
import {
  diamond,
  fitted,
  GLYPH,
  NARROW,
  path,
  rect,
  rounded,
  text,
  type Scene,
  type Shape,
} from './scene.ts';

interface Span {
  /** Null: only the end is known. */
  readonly from: Day | null;
  readonly to: Day;
}

export interface StripRow {
  readonly name: string;
  /** What was committed to first; null: never committed. */
  readonly baseline: Span | null;
  readonly current: Span | null;
  /** “12 days late”, “done”; short. */
  readonly told: string;
}

export interface RoadmapStripQuestion {
  readonly rows: readonly StripRow[];
  readonly today: { readonly on: Day; readonly label: string };
  readonly width: number;
  readonly month: (first: Day) => string;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly isNarrow: boolean;
  readonly rowHeight: number;
  readonly from: Day;
  readonly to: Day;
  readonly toX: (day: Day) => number;
}

const HEAD = 34;
const TOLD = 104;
/** Days that are shown before and after the day that is told of, at most. */
const REACH = 400;

/** Thick the window as it is now, thin and pale below it the one that was promised first; a line on the day that is told of. */
export function roadmapStrip(question: RoadmapStripQuestion): Scene {
  const { rows, width, today } = question;
  const frame = frameOf(question);
  const { left, right, rowHeight, toX } = frame;
  const height = HEAD + rows.length * rowHeight + 4;
  const at = toX(today.on);
  const isRight = at > (left + right) / 2;
  const line = [
    path(`M${at} 24V${height}`, { stroke: 'ink', width: 1.2, dash: '3 2' }),
    text(today.label, [at + (isRight ? 3 : -3), 11], {
      isStrong: true,
      ...(isRight ? { anchor: 'end' as const } : {}),
    }),
  ];
  const drawn = rows.flatMap((row, index) => rowOf(row, HEAD + index * rowHeight, frame));
  return { width, height, shapes: [...monthsOf(question, frame, height), ...drawn, ...line] };
}

function frameOf({ rows, today, width }: RoadmapStripQuestion): Frame {
  const isNarrow = width < NARROW;
  const left = isNarrow ? 2 : Math.round(width * 0.33);
  const right = width - TOLD;
  const days = rows.flatMap(({ baseline, current }) =>
    [baseline, current].flatMap((span) => (span ? [span.from ?? span.to, span.to] : [])),
  );
  const reach = (count: number) => days.map((day) => clamped(day, today.on, count));
  const known = reach(REACH);
  const from = startOfMonth(minDay(today.on, ...known));
  const to = addMonths(startOfMonth(maxDay(today.on, ...known)), 1);
  const whole = daysBetween(from, to);
  const toX = (day: Day): number => {
    const share = Math.min(1, Math.max(0, daysBetween(from, day) / whole));
    return rounded(left + share * (right - left));
  };
  return { left, right, isNarrow, rowHeight: isNarrow ? 38 : 26, from, to, toX };
}

/** No farther away than so many days. */
function clamped(day: Day, around: Day, count: number): Day {
  const away = daysBetween(around, day);
  if (Math.abs(away) <= count) return day;
  return addMonths(around, Math.sign(away) * 13);
}

function monthsOf(
  { month }: RoadmapStripQuestion,
  { from, to, toX, left, right }: Frame,
  height: number,
): readonly Shape[] {
  const months: Day[] = [];
  for (let first = from; first < to; first = addMonths(first, 1)) months.push(first);
  const widest = Math.max(...months.map((first) => month(first).length)) * GLYPH + 10;
  const every = Math.max(1, Math.ceil(widest / ((right - left) / months.length)));
  return months
    .filter((_, at) => at % every === 0)
    .flatMap((first) => [
      path(`M${toX(first)} 28V${height}`, { stroke: 'line' }),
      text(month(first), [toX(first), 25], { fill: 'mute' }),
    ]);
}

function rowOf(row: StripRow, top: number, frame: Frame): readonly Shape[] {
  const { left, right, isNarrow, toX } = frame;
  const y = top + (isNarrow ? 16 : 4);
  const { baseline, current } = row;
  const name = isNarrow
    ? text(fitted(row.name, right), [0, top + 11])
    : text(fitted(row.name, left - 10), [0, y + 10]);
  const told = text(fitted(row.told, TOLD - 6), [right + 6, y + 10]);
  const promise = baseline ? baselineOf(baseline, y + 13, toX) : [];
  return [name, ...promise, ...(current ? currentOf(current, y, toX) : []), told];
}

const MARK = 4.5;

function currentOf({ from, to }: Span, y: number, toX: Frame['toX']): readonly Shape[] {
  if (from === null || from >= to) return [path(diamond(toX(to), y + 6, MARK), { fill: 'ink' })];
  const width = Math.max(2, toX(to) - toX(from));
  return [rect({ x: toX(from), y: y + 2, width, height: 8 }, 'ink')];
}

function baselineOf({ from, to }: Span, y: number, toX: Frame['toX']): readonly Shape[] {
  if (from === null || from >= to)
    return [path(diamond(toX(to), y + 1.5, 3.5), { fill: 'panel', stroke: 'mute' })];
  const width = Math.max(2, toX(to) - toX(from));
  return [rect({ x: toX(from), y, width, height: 3 }, 'mute')];
}
