import { stringify } from 'csv-stringify/sync';
import { kpiRows } from './edition-rows.ts';
import type { Renderable } from './edition-words.ts';

const BYTE_ORDER_MARK = '\u{feff}';

/** The scorecard of the edition: UTF-8, figures with a decimal point; what would run as a formula does not. */
export function csvOf(report: Renderable): string {
  const rows = kpiRows(report).map((row) => Array.from(row));
  return `${BYTE_ORDER_MARK}${stringify(rows, { record_delimiter: 'windows', escape_formulas: true })}`;
}
