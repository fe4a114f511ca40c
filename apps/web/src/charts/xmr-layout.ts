import type { XmrLimits, XmrRule, XmrSide } from '#domain/xmr-rules';
import {
  axisLabels,
  FONT_SIZE,
  plotOf,
  slots,
  valueScale,
  widthOf,
  type AxisLabel,
  type Plot,
  type Size,
  type Tick,
} from './geometry.ts';
import { linePath } from './paths.ts';
import { LINE_HEIGHT, spread } from './spread.ts';

export interface XmrPoint {
  /** Of its period. */
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  /** Not complete yet, so that no limit judges it. */
  readonly isOpen?: boolean;
}

export interface XmrSignal {
  readonly period: string;
  readonly rule: XmrRule;
  readonly side: XmrSide;
}

export interface XmrWords {
  readonly upper: string;
  readonly centre: string;
  readonly lower: string;
  readonly target: string;
  readonly rebased: string;
  readonly signal: (rule: XmrRule, side: XmrSide) => string;
}

export interface XmrQuestion {
  readonly points: readonly XmrPoint[];
  readonly limits: XmrLimits | null;
  readonly signals: readonly XmrSignal[];
  readonly target: number | null;
  /** The first day of the periods that the limits were drawn from. */
  readonly rebasedAt: string | null;
  readonly size: Size;
  readonly words: XmrWords;
  readonly format: (value: number) => string;
}

export interface XmrDot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly isSignal: boolean;
  readonly isOpen: boolean;
}

export interface Rule {
  readonly name: 'upper' | 'centre' | 'lower' | 'target';
  readonly y: number;
  readonly from: number;
}

export interface Note {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface XmrLayout {
  readonly plot: Plot;
  readonly ticks: readonly Tick[];
  readonly labels: readonly AxisLabel[];
  readonly cutAt: string | null;
  readonly path: string;
  readonly dots: readonly XmrDot[];
  readonly rules: readonly Rule[];
  readonly ends: readonly {
    readonly name: Rule['name'];
    readonly text: string;
    readonly y: number;
  }[];
  readonly notes: readonly Note[];
  readonly rebase: { readonly x: number; readonly text: string } | null;
}

/** For the words of signals above the highest point. */
const NOTE_ROOM = 30;

export function xmrLayout(question: XmrQuestion): XmrLayout {
  const { points, limits, target, size, words, format } = question;
  const levels = levelsOf(limits, target);
  const scale = valueScale({
    values: [
      ...points.flatMap(({ value }) => (value === null ? [] : [value])),
      ...levels.map(({ value }) => value),
    ],
    height: size.height,
    format,
    headroom: NOTE_ROOM,
  });
  const endTexts = levels.map(({ name, value }) => `${words[name]} ${format(value)}`);
  const plot = plotOf(size, scale.ticks, endTexts, NOTE_ROOM);
  const x = slots(points.length, plot);
  const spots = points.map(({ value }, index) => ({
    x: x(index),
    y: value === null ? null : scale.y(value),
  }));
  const rebase = rebaseOf(question, plot);
  return {
    plot,
    ticks: scale.ticks,
    labels: axisLabels(
      points.map(({ label }) => label),
      plot,
    ),
    cutAt: scale.cutAt,
    path: linePath(spots),
    dots: dotsOf(question, spots),
    rules: levels.map(({ name, value }) => ({
      name,
      y: scale.y(value),
      from: name === 'target' ? plot.left : (rebase?.x ?? plot.left),
    })),
    ends: spread(
      levels.map(({ name, value }, index) => ({
        name,
        text: endTexts[index] ?? '',
        y: scale.y(value),
      })),
      plot,
    ),
    notes: notesOf(question, spots, plot),
    rebase,
  };
}

interface Level {
  readonly name: Rule['name'];
  readonly value: number;
}

function levelsOf(limits: XmrLimits | null, target: number | null): readonly Level[] {
  return [
    ...(limits
      ? [
          { name: 'upper' as const, value: limits.upper },
          { name: 'centre' as const, value: limits.centre },
          { name: 'lower' as const, value: limits.lower },
        ]
      : []),
    ...(target === null ? [] : [{ name: 'target' as const, value: target }]),
  ];
}

interface Placed {
  readonly x: number;
  readonly y: number | null;
}

function dotsOf({ points, signals }: XmrQuestion, spots: readonly Placed[]): readonly XmrDot[] {
  const told = new Set(signals.map(({ period }) => period));
  return points.flatMap(({ key, isOpen = false }, index) => {
    const { x, y } = spots[index] ?? { x: 0, y: null };
    return y === null ? [] : [{ key, x, y, isSignal: told.has(key), isOpen }];
  });
}

/** Each run of one rule is told once, at its last point, clear of the line and of other notes. */
function notesOf(
  { points, signals, words }: XmrQuestion,
  spots: readonly Placed[],
  plot: Plot,
): readonly Note[] {
  const placed: (Note & { readonly width: number })[] = [];
  for (const { index, rule, side } of runEnds(points, signals)) {
    const spot = spots[index];
    if (spot === undefined || spot.y === null) continue;
    const text = words.signal(rule, side);
    const width = widthOf(text);
    const anchor = anchorOf(spot.x, width, plot);
    const step = side === 'high' ? -LINE_HEIGHT : LINE_HEIGHT;
    const start = spot.y + (side === 'high' ? -12 : 20);
    const y = clearOf(placed, { x: spot.x, y: start, width }, step);
    if (y < FONT_SIZE || y > plot.bottom) continue;
    placed.push({ x: spot.x, y, text, anchor, width });
  }
  return placed.map(({ x, y, text, anchor }) => ({ x, y, text, anchor }));
}

function anchorOf(x: number, width: number, { left, right }: Plot): Note['anchor'] {
  if (x + width / 2 > right) return 'end';
  return x - width / 2 < left ? 'start' : 'middle';
}

/** Moves away from the line until it stands free; after a few steps the words below the chart have to do. */
function clearOf(
  placed: readonly { readonly x: number; readonly y: number; readonly width: number }[],
  wanted: { readonly x: number; readonly y: number; readonly width: number },
  step: number,
): number {
  const isFree = (y: number): boolean =>
    placed.every(
      (other) =>
        Math.abs(other.y - y) >= LINE_HEIGHT ||
        Math.abs(other.x - wanted.x) > (other.width + wanted.width) / 2 + 8,
    );
  const tries = [0, 1, 2, 3].map((times) => wanted.y + times * step);
  return tries.find(isFree) ?? -Infinity;
}

function runEnds(points: readonly XmrPoint[], signals: readonly XmrSignal[]) {
  const at = new Map(points.map(({ key }, index) => [key, index]));
  const indexed = signals.flatMap(({ period, rule, side }) => {
    const index = at.get(period);
    return index === undefined ? [] : [{ index, rule, side }];
  });
  const has = (index: number, rule: XmrRule, side: XmrSide): boolean =>
    indexed.some((one) => one.index === index && one.rule === rule && one.side === side);
  return indexed.filter(({ index, rule, side }) => !has(index + 1, rule, side));
}

function rebaseOf({ points, rebasedAt, words }: XmrQuestion, plot: Plot): XmrLayout['rebase'] {
  const index = rebasedAt === null ? -1 : points.findIndex(({ key }) => key === rebasedAt);
  if (index <= 0) return null;
  const slot = (plot.right - plot.left) / points.length;
  return { x: Math.round(plot.left + slot * index), text: words.rebased };
}
