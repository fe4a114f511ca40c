import { valueOf } from '#domain/measurement';
import { isKpiValue } from '#domain/number';
import type { Unit } from '#domain/kpi';
import { parseFigure } from './parse-figure.ts';

export const FIGURE_FIELDS = ['value', 'numerator', 'denominator', 'low', 'high'] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];
export type FigureTexts = Readonly<Record<FigureField, string>>;

export interface DraftRules {
  readonly locale: string;
  readonly unit: Unit;
  /** The value is made of its numerator and denominator. */
  readonly isByParts: boolean;
}

export interface Draft {
  /** Null while too little is typed, or something that is no figure. */
  readonly value: number | null;
  readonly parts: Readonly<Partial<Record<Exclude<FigureField, 'value'>, number>>>;
  /** Fields with something that is no figure. */
  readonly wrong: readonly FigureField[];
}

/** What the typed texts say, ready to be sent; nothing is made up where a part is missing. */
export function draftOf(texts: FigureTexts, { locale, unit, isByParts }: DraftRules): Draft {
  const asked = FIGURE_FIELDS.filter((field) =>
    isByParts ? field !== 'value' : field !== 'numerator' && field !== 'denominator',
  );
  const read = asked.map((field) => [field, parseFigure(texts[field], locale)] as const);
  const wrong = read.flatMap(([field, figure]) => (figure === undefined ? [field] : []));
  const figures: Partial<Record<FigureField, number>> = Object.fromEntries(
    read.filter(([, figure]) => typeof figure === 'number'),
  );
  const { value: typed = null, ...parts } = figures;
  return {
    value: wrong.length > 0 ? null : isByParts ? ratioOf(parts, unit) : typed,
    parts,
    wrong,
  };
}

function ratioOf({ numerator, denominator }: Draft['parts'], unit: Unit): number | null {
  if (numerator === undefined || denominator === undefined) return null;
  const value = valueOf(
    { unit },
    {
      series: 'actual',
      state: 'final',
      value: null,
      numerator,
      denominator,
      observations: null,
      low: null,
      high: null,
      reason: null,
    },
  );
  return value !== null && isKpiValue(value) ? value : null;
}
