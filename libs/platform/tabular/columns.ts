import { TabularError } from './tabular-error.ts';

export interface Column {
  readonly index: number;
  /** As written in the file: may be empty or repeated. */
  readonly header: string;
  /** Unique in the table: `Rating`, `Rating (2)`, `Column 3`. */
  readonly name: string;
}

const maxColumns = 1_000;
const maxCells = 10_000_000;

export function columnsOf(headers: readonly string[]): Column[] {
  refuseWidth(headers.length);
  const taken = new Set<string>();
  return headers.map((written, index) => {
    const header = written.trim().replaceAll(/\s+/g, ' ');
    const name = uniqueName(header || `Column ${index + 1}`, taken);
    taken.add(name);
    return { index, header, name };
  });
}

export function refuseWidth(columns: number): void {
  if (columns <= maxColumns) return;
  throw new TabularError(
    `The table has more than ${maxColumns} columns. Check the delimiter, or leave out columns.`,
  );
}

/** A short row costs as much memory as a full one, so bytes alone do not bound a table. */
export function refuseArea(rows: number, columns: number): void {
  if (rows * columns <= maxCells) return;
  throw new TabularError(
    `The table has more than ${maxCells.toLocaleString('en')} cells. Split the file.`,
  );
}

/** `Rating (2)` when `Rating` is taken. */
export function uniqueName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted} (${count})`;
  return name;
}
