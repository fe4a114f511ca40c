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
}

/** A chapter of the report; without a table it is left out. */
export interface Chapter {
  readonly part: EditionPart;
  readonly title: string;
  readonly tables: readonly ReportTable[];
}
