import type { VarianceComparison } from '#domain/budget/variance-note';
import type { Schema } from '../../../app/api.ts';
import type { Comparison, FiguresRow } from '../budget-data.ts';

export type Note = Schema<'VarianceNoteView'>;

/** A line beyond its tolerance, or one that is explained all the same. */
export interface LineVariance {
  readonly row: FiguresRow;
  readonly comparison: VarianceComparison;
  readonly figures: Comparison;
  readonly isBeyond: boolean;
  readonly note: Note | undefined;
}

const FIGURES = {
  period: 'period',
  year_to_date: 'yearToDate',
  outlook: 'fullYear',
} as const satisfies Record<VarianceComparison, keyof FiguresRow>;

interface Asked {
  readonly comparison: VarianceComparison;
  /** Key of the period that is read. */
  readonly period: string;
}

/** What lacks a note first, then by size. */
export function variancesOf(
  rows: readonly FiguresRow[],
  notes: readonly Note[],
  { comparison, period }: Asked,
): readonly LineVariance[] {
  const written = new Map(
    notes
      .filter((note) => note.comparison === comparison && note.period === period)
      .map((note) => [note.lineId, note]),
  );
  return rows
    .map((row): LineVariance => {
      const figures = row[FIGURES[comparison]];
      return {
        row,
        comparison,
        figures,
        isBeyond: figures.status === 'off_track',
        note: written.get(row.id ?? ''),
      };
    })
    .filter(({ isBeyond, note }) => isBeyond || note !== undefined)
    .toSorted(
      (one, other) =>
        Number(isLacking(other)) - Number(isLacking(one)) || sizeOf(other) - sizeOf(one),
    );
}

/** Beyond the tolerance a variance has to be explained. */
export const isLacking = ({ isBeyond, note }: LineVariance): boolean =>
  isBeyond && note === undefined;

const sizeOf = ({ figures }: LineVariance): number => Math.abs(figures.amount ?? 0);
