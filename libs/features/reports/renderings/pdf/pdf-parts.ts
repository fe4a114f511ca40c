import type { EditionPart } from '#domain/edition-parts';
import type { Status } from '#domain/status';
import type { Block } from '#platform/markdown-blocks';

/** What stands in a cell: words, a status with its mark, words with a smaller line below, or a trend from 0 to 1. */
export type PdfCell =
  | string
  | {
      readonly kind: 'status';
      readonly status: Status;
      readonly text: string;
      readonly note?: string;
    }
  | { readonly kind: 'noted'; readonly text: string; readonly note: string }
  | { readonly kind: 'spark'; readonly points: readonly (number | null)[] };

export interface PdfColumn {
  readonly head: string;
  /** Points, or a share of what the others leave. */
  readonly width: number | 'auto' | { readonly points: number };
  readonly isFigure: boolean;
}

export interface PdfTable {
  readonly kind: 'table';
  readonly title: string;
  readonly note: string;
  readonly columns: readonly PdfColumn[];
  readonly rows: readonly (readonly PdfCell[])[];
  /** Rows stay whole; those that may be longer than a page must not. */
  readonly isWhole: boolean;
}

export interface PdfNote {
  readonly kind: 'note';
  readonly tone: Status;
  readonly area: string;
  readonly by: string;
  readonly text: readonly Block[];
  readonly facts: readonly (readonly [term: string, told: string])[];
}

/** A drawing, with its words for those who do not see it. */
export interface PdfFigure {
  readonly kind: 'figure';
  readonly title: string;
  readonly svg: string;
  readonly alt: string;
  readonly note: string;
  /** Null where its table follows by itself. */
  readonly table: PdfTable | null;
}

export type PdfPart =
  | PdfTable
  | PdfNote
  | { readonly kind: 'prose'; readonly blocks: readonly Block[] }
  | PdfFigure
  | { readonly kind: 'list'; readonly lines: readonly string[] };

/** Without parts a chapter is left out. */
export interface PdfChapter {
  readonly part: EditionPart;
  readonly title: string;
  readonly parts: readonly PdfPart[];
}

export const words = (head: string, width: PdfColumn['width'] = 1): PdfColumn => ({
  head,
  width,
  isFigure: false,
});

export const figures = (head: string, width: PdfColumn['width'] = 'auto'): PdfColumn => ({
  head,
  width,
  isFigure: true,
});
