/** What a chart shows, in rows: for people who read tables, and for files. */
export interface ChartTable {
  /** The first names the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  /** As people read it. */
  readonly text: string;
  /** As machines read it; the text where absent. */
  readonly value?: number | string | null;
}

/** Rows for a file: plain numbers, and nothing where there is no value. */
export const fileRows = ({ columns, rows }: ChartTable): (string | number | null)[][] => [
  [...columns],
  ...rows.map((row) => row.map(({ text, value }) => (value === undefined ? text : value))),
];
