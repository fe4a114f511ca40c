import {
  dot,
  fitted,
  NARROW,
  path,
  rounded,
  text,
  wrapped,
  type Scene,
  type Shape,
} from './scene.ts';

export interface LifecycleStripRow {
  readonly name: string;
  /** Null: no stage yet. */
  readonly stage: string | null;
  /** The next planned move, and the day in words. */
  readonly next: { readonly stage: string; readonly told: string } | null;
}

export interface LifecycleStripQuestion {
  /** In the order of a life, with how many products stand there. */
  readonly stages: readonly { readonly name: string; readonly count: number }[];
  readonly rows: readonly LifecycleStripRow[];
  readonly width: number;
  readonly noStage: string;
}

interface Frame {
  readonly left: number;
  readonly slot: number;
  readonly isNarrow: boolean;
  readonly places: ReadonlyMap<string, number>;
}

const HEAD = 46;

/** A column for each stage; a dot where a product stands, and an arrow to where it is planned to go. */
export function lifecycleStrip(question: LifecycleStripQuestion): Scene {
  const { rows, stages, width, noStage } = question;
  const isNarrow = width < NARROW;
  const left = isNarrow ? 0 : Math.round(width * 0.25);
  const slot = (width - left) / Math.max(stages.length, 1);
  const toX = (at: number) => rounded(left + slot * (at + 0.5));
  const places = new Map(stages.map(({ name }, at) => [name, toX(at)]));
  const rowHeight = isNarrow ? 40 : 26;
  const height = HEAD + rows.length * rowHeight;
  const heads = stages.flatMap((stage, at) => headOf(stage, toX(at), { slot, height }));
  const frame = { left, slot, isNarrow, places };
  const drawn = rows.flatMap((row, at) => rowOf(row, HEAD + at * rowHeight, frame, noStage));
  return { width, height, shapes: [...heads, ...drawn] };
}

function headOf(
  { name, count }: LifecycleStripQuestion['stages'][number],
  x: number,
  { slot, height }: { readonly slot: number; readonly height: number },
): readonly Shape[] {
  const [first = '', second = ''] = wrapped(name, slot - 3);
  const look = { fill: 'mute', anchor: 'middle' } as const;
  return [
    text(first, [x, 10], look),
    text(second, [x, 22], look),
    text(String(count), [x, 38], { anchor: 'middle', isStrong: true }),
    path(`M${x} ${HEAD - 4}V${height}`, { stroke: 'line' }),
  ];
}

function rowOf(
  { name, stage, next }: LifecycleStripRow,
  top: number,
  { left, isNarrow, places }: Frame,
  noStage: string,
): readonly Shape[] {
  const y = top + (isNarrow ? 29 : 15);
  const label = isNarrow
    ? text(fitted(name, 300), [0, top + 11])
    : text(fitted(name, left - 8), [0, y + 4]);
  const at = stage === null ? undefined : places.get(stage);
  const to = next === null ? undefined : places.get(next.stage);
  const from = at ?? left + 4;
  return [
    label,
    ...(at === undefined
      ? [text(noStage, [left + 4, y + 4], { fill: 'mute' })]
      : [path(dot(at, y, 5), { fill: 'ink' })]),
    ...(to === undefined || next === null ? [] : moveOf([from, to], y, next.told)),
  ];
}

function moveOf([from, to]: readonly [number, number], y: number, told: string): readonly Shape[] {
  const way = to < from ? -1 : 1;
  const [start, end] = [from + way * 8, to - way * 3];
  const head = `M${rounded(end)} ${y}l${-6 * way} -3.5v7Z`;
  return [
    path(`M${rounded(start)} ${y}H${rounded(end - way * 5)}`, { stroke: 'ink', width: 1.4 }),
    path(head, { fill: 'ink' }),
    text(told, [(start + end) / 2, y - 5], { fill: 'mute', anchor: 'middle' }),
  ];
}
