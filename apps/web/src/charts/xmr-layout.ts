import { XMR_RULES, type XmrLimits, type XmrRule, type XmrSide } from '#domain/xmr-rules';
import { isInside, lineBoxes, touches, type Box } from './boxes.ts';
import {
  axisLabels,
  FONT_SIZE,
  isNarrow,
  plotOf,
  slots,
  valueScale,
  widthOf,
  type AxisLabel,
  type Plot,
  type Size,
  type Tick,
} from './geometry.ts';
import { labelsInside } from './labels-inside.ts';
import { linePath } from './paths.ts';
import { spread } from './spread.ts';

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
    /** Within the plot, on a narrow sheet. */
    readonly x?: number;
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
  const wanted = levels.map(({ name, value }, index) => ({
    name,
    text: endTexts[index] ?? '',
    y: scale.y(value),
  }));
  const drawn = lineBoxes(spots);
  const inside = isNarrow(size) ? labelsInside(wanted, drawn, plot) : [];
  const covered = [...drawn, ...inside.map(({ box }) => box)];
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
    ends: isNarrow(size) ? inside : spread(wanted, plot),
    notes: notesOf(question, spots, { plot, covered }),
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

/** Each run of one rule is told once, near its last point, clear of the line and of other notes. */
function notesOf(
  { points, signals, words }: XmrQuestion,
  spots: readonly Placed[],
  { plot, covered }: { readonly plot: Plot; readonly covered: readonly Box[] },
): readonly Note[] {
  const taken: Box[] = [...covered];
  const notes: Note[] = [];
  for (const { index, rule, side } of runEnds(points, signals)) {
    const spot = spots[index];
    if (spot === undefined || spot.y === null) continue;
    const text = words.signal(rule, side);
    const free = placesFor(text, { x: spot.x, y: spot.y }, side).find(
      ({ box }) => isInside(box, plot) && !taken.some((other) => touches(box, other)),
    );
    if (free === undefined) continue;
    taken.push(free.box);
    notes.push(free.note);
  }
  return notes;
}

const ANCHORS = ['middle', 'end', 'start'] as const;
const DISTANCES = [14, 22, 30, 40, 52];
const SHARES = { middle: 0.5, end: 1, start: 0 } as const;

/** Where a note may stand, the best place first: near its point, on the side to which it speaks. */
function placesFor(text: string, spot: { readonly x: number; readonly y: number }, side: XmrSide) {
  const width = widthOf(text);
  const away = side === 'high' ? -1 : 1;
  return [away, -away].flatMap((direction) =>
    DISTANCES.flatMap((distance) =>
      ANCHORS.map((anchor) => {
        const y = spot.y + direction * distance + (direction > 0 ? FONT_SIZE / 2 : 0);
        const left = spot.x - width * SHARES[anchor];
        const box = { left, right: left + width, top: y - FONT_SIZE, bottom: y + 3 };
        return { box, note: { x: spot.x, y, text, anchor } };
      }),
    ),
  );
}

/** Of several rules at one point the first in their order speaks; a run goes on below what speaks louder at one of its points. */
function runEnds(points: readonly XmrPoint[], signals: readonly XmrSignal[]) {
  const at = new Map(points.map(({ key }, index) => [key, index]));
  const rank = ({ rule }: XmrSignal): number => XMR_RULES.indexOf(rule);
  const indexed = signals.filter(isFirst).flatMap(({ period, rule, side }) => {
    const index = at.get(period);
    return index === undefined ? [] : [{ index, rule, side }];
  });
  function isFirst(signal: XmrSignal): boolean {
    const rivals = signals.filter(({ period }) => period === signal.period);
    return rivals.every((rival) => rank(rival) >= rank(signal));
  }
  const has = (index: number, rule: XmrRule, side: XmrSide): boolean =>
    signals.some((one) => at.get(one.period) === index && one.rule === rule && one.side === side);
  return indexed.filter(({ index, rule, side }) => !has(index + 1, rule, side));
}

function rebaseOf({ points, rebasedAt, words }: XmrQuestion, plot: Plot): XmrLayout['rebase'] {
  const index = rebasedAt === null ? -1 : points.findIndex(({ key }) => key === rebasedAt);
  if (index <= 0) return null;
  const slot = (plot.right - plot.left) / points.length;
  return { x: Math.round(plot.left + slot * index), text: words.rebased };
}
