import type { DayFormat } from '#platform/tabular/dates';
import type { Decimal } from '#platform/tabular/numbers';

/** A column by its name, or by its position, counted from 1. */
export type ColumnReference = string | number;

/** Where a field comes from. Several columns are read one after the other, in lines. */
export interface ColumnUse {
  readonly column: ColumnReference | readonly ColumnReference[];
  readonly decimal?: Decimal | 'auto';
  readonly dayFormat?: DayFormat;
  /** Shortens what is too long, instead of refusing it. */
  readonly cut?: boolean;
}

export type Constant = string | number | boolean;

/** Exactly one of the conditions. */
export interface Filter {
  readonly column: ColumnReference;
  readonly equals?: string;
  readonly in?: readonly string[];
  readonly notIn?: readonly string[];
  readonly notEmpty?: boolean;
}

/** Each of the columns becomes a row of its own: its header goes to one field, its cell to another. */
export interface Unpivot {
  readonly columns: readonly ColumnReference[];
  /** Several fields read the same header, each with its own dictionary. */
  readonly header: string | readonly string[];
  readonly cell: string;
}

export const SCALES = [1, 1_000, 1_000_000] as const;

/** How figures of money are written. */
export interface MoneyReading {
  /** What a figure of one stands for: 1000 in a file of thousands. */
  readonly scale?: (typeof SCALES)[number];
  /** Rounds what has more decimals than its currency, instead of refusing it. */
  readonly round?: boolean;
}

/** Rows that sum up others. Exactly one of the conditions. */
export interface Subtotals {
  readonly column: ColumnReference;
  readonly in?: readonly string[];
  readonly startsWith?: readonly string[];
  readonly endsWith?: readonly string[];
}

/** How the columns and values of a source are read; kept for its next file. */
export interface Mapping {
  readonly columns: Readonly<Record<string, ColumnUse>>;
  readonly constants: Readonly<Record<string, Constant>>;
  /** By field: what the source's words mean here; null: nothing. */
  readonly dictionaries: Readonly<Record<string, Readonly<Record<string, Constant | null>>>>;
  readonly decimal: Decimal | 'auto';
  readonly dayFormat: DayFormat;
  /** The columns that together name a row for ever. */
  readonly externalKey: readonly ColumnReference[];
  readonly filter: readonly Filter[];
  readonly unpivot?: Unpivot;
  readonly money?: MoneyReading;
  /** Left out, and told in the preview. */
  readonly subtotals?: readonly Subtotals[];
  /** What becomes of several rows about one amount: refused unless it says `add`. */
  readonly repeats?: 'add';
}

export const NO_MAPPING: Mapping = {
  columns: {},
  constants: {},
  dictionaries: {},
  decimal: '.',
  dayFormat: 'yyyy-mm-dd',
  externalKey: [],
  filter: [],
};

export const headersOf = ({ header }: Unpivot): readonly string[] =>
  typeof header === 'string' ? [header] : header;
