import Papa from 'papaparse';
import type { Delimiter } from './records.ts';

/**
 * What a spreadsheet would run as a formula. A sign before nothing but a figure is no formula:
 * a figure with an apostrophe before it could not be imported again.
 */
export const formula = /^(?:[=@\t\r\n\uff1d\uff0b\uff0d\uff20]|[+-](?![\d.,'’\s]*%?$))/;

/** CSV for a spreadsheet: UTF-8 with a byte order mark, and no text that it would run. */
export function csvText(
  rows: readonly (readonly (string | null)[])[],
  delimiter: Delimiter = ',',
): string {
  const csv = Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter, newline: '\r\n', escapeFormulae: formula },
  );
  return `\ufeff${csv}\r\n`;
}
