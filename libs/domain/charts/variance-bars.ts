import type { VarianceSide } from '../budget/variance.ts';
import { fitted, NARROW, path, rect, rounded, text, type Scene, type Shape } from './scene.ts';

export interface VarianceRow {
  readonly name: string;
  /** Rows of one scale stand together: the bars of others cannot be held against theirs. */
  readonly scale: string;
  readonly reference: number | null;
  readonly value: number | null;
  /** Above zero is favourable. */
  readonly amount: number;
  readonly side: VarianceSide;
  /** What the difference is in words, such as “€405K adverse”. */
  readonly told: string;
}

export interface VarianceBarsQuestion {
  readonly rows: readonly VarianceRow[];
  readonly width: number;
  /** What stands above the bars, and above the differences. */
  readonly heads: readonly [bars: string, differences: string];
  /** Short, for the end of a bar. */
  readonly figure: (amount: number) => string;
}

interface Columns {
  readonly nameWidth: number;
  readonly isNarrow: boolean;
  readonly bars: readonly [left: number, right: number];
  readonly differences: readonly [left: number, right: number];
}

const HEAD = 20;
const BAR = { height: 10, offset: 6 } as const;
const FIGURE_ROOM = 50;
const PAINTS = { favourable: 'onTrack', adverse: 'offTrack', none: 'mute' } as const;

/** Solid the actual, outlined what it is compared with, by scale; the difference beside them, always with its words. */
export function varianceBars({ rows, width, heads, figure }: VarianceBarsQuestion): Scene {
  const columns = columnsOf(width);
  const scales = new Map(
    [...Map.groupBy(rows, ({ scale }) => scale)].map(([name, all]) => [
      name,
      scaleOf(all, columns.bars),
    ]),
  );
  const largest = Math.max(...rows.map(({ amount }) => Math.abs(amount)), 1);
  const rowHeight = columns.isNarrow ? 46 : 30;
  const shapes = rows.flatMap((row, at) => {
    const y = HEAD + at * rowHeight;
    const toX = scales.get(row.scale) ?? Number;
    const isNext = at > 0 && rows[at - 1]?.scale !== row.scale;
    return [
      ...(isNext ? [path(`M0 ${y}H${width}`, { stroke: 'line' })] : []),
      ...nameOf(row, columns, y),
      ...pairOf(row, { toX, y: y + (columns.isNarrow ? 18 : 5), figure }),
      ...differenceOf(row, columns.differences, [
        y + (columns.isNarrow ? 20 : 7),
        Math.abs(row.amount) / largest,
      ]),
    ];
  });
  const names = [
    text(heads[0], [columns.bars[0], 11], { fill: 'mute' }),
    text(heads[1], [columns.differences[0], 11], { fill: 'mute' }),
  ];
  return { width, height: HEAD + rows.length * rowHeight, shapes: [...names, ...shapes] };
}

/** Where an amount lies, in pixels. */
function scaleOf(
  rows: readonly VarianceRow[],
  [left, right]: Columns['bars'],
): (amount: number) => number {
  const amounts = rows.flatMap(({ reference, value }) => [reference ?? 0, value ?? 0]);
  const [least, most] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const size = (right - left - FIGURE_ROOM) / (most - least || 1);
  return (amount) => left + (amount - least) * size;
}

function columnsOf(width: number): Columns {
  const isNarrow = width < NARROW;
  const nameWidth = isNarrow ? width : Math.round(width * 0.28);
  const left = isNarrow ? 0 : nameWidth + 8;
  const middle = Math.round(width * (isNarrow ? 0.4 : 0.63));
  return {
    isNarrow,
    nameWidth,
    bars: [left, middle - 8],
    differences: [middle + 8, width],
  };
}

const nameOf = ({ name }: VarianceRow, { nameWidth, isNarrow }: Columns, y: number) => [
  text(fitted(name, nameWidth), [0, y + (isNarrow ? 12 : 17)]),
];

function pairOf(
  { reference, value }: VarianceRow,
  {
    toX,
    y,
    figure,
  }: {
    readonly toX: (amount: number) => number;
    readonly y: number;
    readonly figure: (amount: number) => string;
  },
): readonly Shape[] {
  const bar = (amount: number, top: number) => ({
    x: Math.min(toX(0), toX(amount)),
    y: top,
    width: Math.abs(toX(amount) - toX(0)),
    height: BAR.height,
  });
  const ends = [0, reference ?? 0, value ?? 0].map(toX);
  return [
    ...(reference === null ? [] : [rect(bar(reference, y), 'panel', 'ink')]),
    ...(value === null ? [] : [rect(bar(value, y + BAR.offset), 'ink')]),
    ...(value === null
      ? []
      : [text(figure(value), [Math.max(...ends) + 5, y + BAR.offset + BAR.height - 2])]),
  ];
}

/** Adverse to the left, favourable to the right; the words stand on the other side. */
function differenceOf(
  { amount, side, told }: VarianceRow,
  [left, right]: Columns['differences'],
  [y, share]: readonly [y: number, share: number],
): readonly Shape[] {
  const middle = rounded((left + right) / 2);
  const length = share * ((right - left) / 2);
  const axis = path(`M${middle} ${y - 2}v20`, { stroke: 'mute' });
  const bar = { x: amount < 0 ? middle - length : middle, y: y + 2, width: length, height: 12 };
  const words = fitted(told, (right - left) / 2 - 6);
  const place = amount < 0 ? { x: middle + 6 } : { x: middle - 6, anchor: 'end' as const };
  const { x, ...look } = place;
  return [rect(bar, PAINTS[side]), axis, text(words, [x, y + 12], look)];
}
