import type { Direction } from '#domain/kpi';
import { linesFrom, type Lines } from '#domain/lines';
import type { Schema } from '../../app/api.ts';
import { parseFigure } from './parse-figure.ts';

export type TargetBody = Schema<'SetTarget'>;
export type TargetShape = TargetBody['shape'];
type Figures = NonNullable<TargetBody['figures']>;

export const SHAPES = ['flat', 'per_period', 'cumulative', 'glide', 'text'] as const;
export const LINE_FIELDS = ['target', 'green', 'red', 'stretch', 'floor'] as const;
export const BAND_FIELDS = ['low', 'high', 'outerLow', 'outerHigh'] as const;
export type TargetField = (typeof LINE_FIELDS)[number] | (typeof BAND_FIELDS)[number];

/** A target while somebody writes it. Empty edges: from the current period on, until further notice. */
export interface TargetDraft {
  readonly shape: TargetShape;
  readonly from: string;
  readonly to: string;
  readonly figures: Readonly<Partial<Record<TargetField, string>>>;
  readonly periods: Readonly<Record<string, string>>;
  readonly startDay: string | null;
  readonly startValue: string;
  readonly endDay: string | null;
  readonly endValue: string;
  readonly text: string;
  readonly dueOn: string | null;
  readonly reason: string;
}

export const NEW_TARGET: TargetDraft = {
  shape: 'flat',
  from: '',
  to: '',
  figures: {},
  periods: {},
  startDay: null,
  startValue: '',
  endDay: null,
  endValue: '',
  text: '',
  dueOn: null,
  reason: '',
};

export const fieldsOf = (direction: Direction): readonly TargetField[] =>
  direction === 'band' ? BAND_FIELDS : LINE_FIELDS;

/** The figures that are typed, and the fields with something that is no figure. */
export function figuresOf(
  { figures }: Pick<TargetDraft, 'figures'>,
  locale: string,
): { readonly figures: Figures; readonly wrong: readonly TargetField[] } {
  const read = Object.entries(figures).map(
    ([field, text]) => [field as TargetField, parseFigure(text, locale)] as const,
  );
  return {
    figures: Object.fromEntries(read.filter(([, figure]) => typeof figure === 'number')),
    wrong: read.flatMap(([field, figure]) => (figure === undefined ? [field] : [])),
  };
}

/** The green and the red line that the figures draw; null while they do not. */
export function drawnLines(draft: TargetDraft, direction: Direction, locale: string): Lines | null {
  const { figures, wrong } = figuresOf(draft, locale);
  if (wrong.length > 0) return null;
  return linesFrom(direction, figures).lines;
}

/** What goes to the server: each shape takes its own fields. */
export function targetBody(draft: TargetDraft, locale: string): TargetBody {
  const { shape, from, to, dueOn, reason, text } = draft;
  const edges = { ...(from && { from }), ...(to && { to }) };
  const due = dueOn ? { dueOn } : {};
  const why = reason.trim() === '' ? {} : { reason };
  if (shape === 'text') return { shape, text, ...edges, ...due, ...why };
  if (shape === 'glide') return { shape, ...glideOf(draft, locale), ...edges, ...why };
  if (shape === 'per_period') return { shape, periods: periodsOf(draft, locale), ...due, ...why };
  return { shape, figures: figuresOf(draft, locale).figures, ...edges, ...due, ...why };
}

function periodsOf({ periods }: TargetDraft, locale: string) {
  return Object.entries(periods).flatMap(([period, text]) => {
    const target = parseFigure(text, locale);
    return typeof target === 'number' ? [{ period, target }] : [];
  });
}

function glideOf({ startDay, startValue, endDay, endValue }: TargetDraft, locale: string) {
  const [start, end] = [startValue, endValue].map((text) => parseFigure(text, locale) ?? null);
  return {
    ...(startDay && typeof start === 'number' && { start: { day: startDay, value: start } }),
    ...(endDay && typeof end === 'number' && { end: { day: endDay, value: end } }),
  };
}

/** Enough is typed to be sent. */
export function isReady(draft: TargetDraft, direction: Direction, locale: string): boolean {
  const { shape, text, from, to } = draft;
  if (shape === 'text') return text.trim() !== '';
  if (shape === 'glide') return 'end' in glideOf(draft, locale);
  if (shape === 'per_period') {
    const typed = Object.values(draft.periods).map((figure) => parseFigure(figure, locale));
    return !typed.includes(undefined) && typed.some((figure) => figure !== null);
  }
  if (shape === 'cumulative' && (from === '' || to === '')) return false;
  return drawnLines(draft, direction, locale) !== null;
}
