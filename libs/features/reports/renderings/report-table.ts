import type { ChartPalette } from '#domain/charts/scene';
import type { EditionPart } from '#domain/edition-parts';

/** One part of a section as plain text, whatever draws it. */
export interface ReportTable {
  readonly title: string;
  /** One sentence above the table; empty: none. */
  readonly note: string;
  readonly heads: readonly string[];
  /** Places of the columns that hold figures. */
  readonly figures?: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** What is shown of it as pictures, above the rows. */
  readonly drawings?: readonly TableDrawing[];
}

/** A picture of figures that stand in tables, too. */
export interface TableDrawing {
  /** A sentence with the unit. */
  readonly title: string;
  /** How it is read, and what it leaves out. */
  readonly note: string;
  /** The picture in words. */
  readonly alt: string;
  /** In pixels; as wide as a page where nothing is said. */
  readonly svg: (palette: ChartPalette, width?: number) => string;
}

/** A chapter of the report; without a table it is left out. */
export interface Chapter {
  readonly part: EditionPart;
  readonly title: string;
  readonly tables: readonly ReportTable[];
}
