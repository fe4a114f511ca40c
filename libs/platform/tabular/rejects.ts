import Papa from 'papaparse';
import { uniqueName } from './columns.ts';
import { type Delimiter } from './records.ts';
import { type Row } from './table-shape.ts';

export interface Reject {
  readonly cells: Row;
  readonly problems: readonly string[];
}

/**
 * What a spreadsheet would run as a formula. A sign before nothing but a figure is no formula:
 * a figure with an apostrophe before it could not be imported again.
 */
export const formula = /^(?:[=@\t\r\n\uff1d\uff0b\uff0d\uff20]|[+-](?![\d.,'’\s]*%?$))/;

/**
 * CSV for a spreadsheet: the rejected rows as they were, their problems in the column after the
 * headers, then the cells that no header covers. The columns keep their positions.
 */
export function rejectsCsv(
  headers: readonly string[],
  rejects: readonly Reject[],
  delimiter: Delimiter = ',',
): string {
  const rows = rejects.map(({ cells, problems }) => [
    ...headers.map((_header, index) => cells[index] ?? ''),
    problems.join('\n'),
    ...cells.slice(headers.length),
  ]);
  const csv = Papa.unparse([[...headers, uniqueName('Problems', new Set(headers))], ...rows], {
    delimiter,
    newline: '\r\n',
    escapeFormulae: formula,
  });
  return `\ufeff${csv}\r\n`;
}
