import { compare, type ComparedKpi, type Verdict } from './compare.ts';

export const SIX = 6;
export const TWELVE = 12;

/** One week or month: its figure, that of a year before, and what was to be reached. */
export interface SixTwelvePoint {
  readonly periodKey: string;
  readonly value: number | null;
  readonly lastYear: number | null;
  readonly target: number | null;
}

export const BOX_SPANS = ['week', 'month', 'quarter', 'year'] as const;
export type BoxSpan = (typeof BOX_SPANS)[number];

/** How a figure of the box stands to one before; nothing is compared while a part of either is missing. */
export interface BoxChange {
  /** The week or month before, or the same a year before. */
  readonly than: 'week' | 'month' | 'year';
  readonly absolute: number | null;
  readonly percent: number | null;
  readonly verdict: Verdict | null;
}

/** The last week, or the month, quarter or fiscal year so far. */
export interface BoxFigure {
  readonly span: BoxSpan;
  readonly value: number | null;
  readonly changes: readonly BoxChange[];
}

/** Six weeks and twelve months of one KPI, the year before beside them, and the box of figures to date. */
export interface SixTwelve {
  /** Empty where the KPI is measured more rarely. */
  readonly weeks: readonly SixTwelvePoint[];
  readonly months: readonly SixTwelvePoint[];
  readonly box: readonly BoxFigure[];
}

interface ToDate {
  readonly value: number | null;
  readonly complete: boolean;
}

/** `earlier`: what the figure is compared with, by how long before it was. */
export function boxFigure(
  span: BoxSpan,
  figure: ToDate,
  earlier: Readonly<Partial<Record<BoxChange['than'], ToDate>>>,
  kpi: ComparedKpi,
): BoxFigure {
  const thans = ['week', 'month', 'year'] as const;
  const changes = thans.flatMap((than): readonly BoxChange[] => {
    const before = earlier[than];
    if (!before) return [];
    const isWhole = figure.complete && before.complete;
    const { absolute, percent, verdict } = compare(
      figure.value,
      isWhole ? before.value : null,
      kpi,
    );
    return [{ than, absolute, percent, verdict }];
  });
  return { span, value: figure.value, changes };
}
