import { type Column } from './columns.ts';

/** Null is a key that the source does not have; an empty cell is an empty text. */
export type Row = readonly (string | null)[];

export interface Warning {
  readonly kind: 'encoding' | 'width' | 'quotes' | 'duplicate_header' | 'duplicate_key' | 'tag';
  /** As in `rowNumbers`; null when it concerns the whole file. */
  readonly row: number | null;
  readonly message: string;
}

export interface TableBody {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Spreadsheet row, header and blank rows counted; of a list, the position from 1. */
  readonly rowNumbers: readonly number[];
  readonly firstRow: number;
  readonly warnings: readonly Warning[];
}
