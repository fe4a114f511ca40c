import { type Column, columnsOf, refuseArea } from './columns.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import {
  type Delimiter,
  delimiters,
  isBlank,
  type RecordReader,
  recordReader,
  records,
} from './records.ts';
import { type TableBody, type Warning } from './table-shape.ts';
import { TabularError } from './tabular-error.ts';

export interface TabulationOptions {
  /** False: the table has none. A number: the row it is in; rows above it are left out. */
  readonly header?: boolean | number | undefined;
}

export interface DelimitedOptions extends TabulationOptions {
  readonly delimiter?: Delimiter | undefined;
}

export interface DelimitedTable extends TableBody {
  readonly delimiter: Delimiter;
}

interface Collected {
  columns: readonly Column[] | undefined;
  readonly rows: string[][];
  readonly rowNumbers: number[];
  readonly warnings: Warning[];
}

/** Blank rows are left out; rows of another width than the header are kept with a warning. */
export function readDelimited(text: string, options: DelimitedOptions = {}): DelimitedTable {
  const directive = separatorDirective(text);
  const delimiter = options.delimiter ?? directive ?? detectDelimiter(text);
  const reader = recordReader(delimiter);
  const table = tabulated(records(text, reader), options, Number(directive !== undefined));
  return { delimiter, ...table, warnings: [...table.warnings, ...quoteWarnings(reader)] };
}

/** `aside`: rows at the beginning that are none of the table, unless the header is said to be elsewhere. */
export function tabulated(
  lines: Iterable<readonly string[]>,
  { header = true }: TabulationOptions,
  aside = 0,
): TableBody {
  const { columns, rows, rowNumbers, warnings } = collect(lines, {
    header,
    skip: typeof header === 'number' ? header - 1 : aside,
  });
  if (!columns) throw new TabularError(absence(header));
  return {
    columns,
    rows,
    rowNumbers,
    firstRow: rowNumbers[0] ?? 1,
    warnings: [...headerWarnings(columns), ...warnings],
  };
}

/** Excel writes and obeys a first line such as `sep=;`. */
function separatorDirective(text: string): Delimiter | undefined {
  const sign = /^sep=(.)\r?\n/i.exec(text)?.[1];
  return delimiters.find((delimiter) => delimiter === sign);
}

function collect(
  lines: Iterable<readonly string[]>,
  start: { readonly header: boolean | number; readonly skip: number },
): Collected {
  const found: Collected = { columns: undefined, rows: [], rowNumbers: [], warnings: [] };
  let number = 0;
  for (const cells of lines) {
    number += 1;
    if (number <= start.skip || isBlank(cells)) continue;
    if (found.columns) addRow(found, found.columns, cells, number);
    else startTable(found, cells, number, start.header !== false);
  }
  return found;
}

function startTable(
  found: Collected,
  cells: readonly string[],
  number: number,
  hasHeader: boolean,
): void {
  found.columns = columnsOf(hasHeader ? cells : cells.map(() => ''));
  if (!hasHeader) addRow(found, found.columns, cells, number);
}

function addRow(
  found: Collected,
  columns: readonly Column[],
  cells: readonly string[],
  number: number,
): void {
  refuseArea(found.rows.length + 1, columns.length);
  if (cells.length !== columns.length) found.warnings.push(...widthWarning(cells, columns, number));
  found.rows.push(fitted(cells, columns.length));
  found.rowNumbers.push(number);
}

/** Cells beyond the columns stay when they hold something, so that a rejected row can be shown whole. */
function fitted(cells: readonly string[], width: number): string[] {
  if (cells.length < width) return [...cells, ...Array<string>(width - cells.length).fill('')];
  return isBlank(cells.slice(width)) ? cells.slice(0, width) : [...cells];
}

function widthWarning(
  cells: readonly string[],
  columns: readonly Column[],
  row: number,
): Warning[] {
  const width = columns.length;
  const isFine =
    cells.length > width ? isBlank(cells.slice(width)) : cells.length >= needed(columns);
  const message = `Row ${row} has ${cells.length} cells where the header has ${width}.`;
  return isFine ? [] : [{ kind: 'width', row, message }];
}

/** Some programs end the header, and only the header, with a delimiter. */
function needed(columns: readonly Column[]): number {
  const last = columns.findLastIndex(({ header }) => header !== '');
  return last < 0 ? columns.length : last + 1;
}

function headerWarnings(columns: readonly Column[]): Warning[] {
  const seen = new Set<string>();
  const repeated = columns.filter(({ header }) => {
    const again = header !== '' && seen.has(header);
    seen.add(header);
    return again;
  });
  return repeated.map(({ header, name }) => ({
    kind: 'duplicate_header',
    row: null,
    message: `The header "${header}" is there more than once; this one is called "${name}".`,
  }));
}

function quoteWarnings(reader: RecordReader): Warning[] {
  return [...reader.doubtfulRows].map((row) => ({
    kind: 'quotes',
    row,
    message: `Row ${row} has text after a closing quote. Double a quote that is part of the text.`,
  }));
}

function absence(header: boolean | number): string {
  return typeof header === 'number'
    ? `The header is said to be in row ${header}, but there is nothing from there on.`
    : 'The file is empty.';
}
