import Papa from 'papaparse';
import { dataFile, hasData } from './shared-data.ts';

export const SET = 'phila-qcmr';
const FILE = 'department-obligations.csv';

export interface Obligation {
  readonly dept_name_raw: string;
  readonly dept_name: string;
  readonly dept_code: string;
  readonly total: string;
  readonly fiscal_year: string;
  readonly variable: string;
  readonly time_period: string;
  readonly report_quarter: string;
  readonly report_fiscal_year: string;
}

/** One quarterly report, as printed. */
export interface Report {
  readonly name: string;
  readonly year: string;
  /** The last day of its quarter. */
  readonly on: string;
  readonly rows: readonly Obligation[];
}

const LAST_DAYS: Readonly<Record<string, string>> = {
  '1': '09-30',
  '2': '12-31',
  '3': '03-31',
  '4': '06-30',
};

/** Fiscal years begin in July of the year before. */
export function dayOfReport(year: string, quarter: string): string {
  return `${Number(year) - (Number(quarter) < 3 ? 1 : 0)}-${LAST_DAYS[quarter] ?? ''}`;
}

/** Read without the product, in the order in which they came out; none where the data is not there. */
export function reports(): readonly Report[] {
  if (!hasData(SET)) return [];
  const text = dataFile(SET, FILE).toString('utf8');
  const { data } = Papa.parse<Obligation>(text, { header: true, skipEmptyLines: true });
  const byReport = Map.groupBy(data, (row) => `${row.report_fiscal_year} Q${row.report_quarter}`);
  return [...byReport]
    .map(([name, rows]) => {
      const { report_fiscal_year: year = '', report_quarter = '' } = rows[0] ?? {};
      return { name, year, on: dayOfReport(year, report_quarter), rows };
    })
    .toSorted((one, other) => one.on.localeCompare(other.on));
}

/** What a report prints of a fiscal year, by department. */
export function printed(
  { rows }: Report,
  pair: readonly [variable: string, period: string],
  year: string,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) {
    if (row.variable !== pair[0] || row.time_period !== pair[1] || row.fiscal_year !== year)
      continue;
    sums.set(row.dept_code, (sums.get(row.dept_code) ?? 0) + Number(row.total));
  }
  return sums;
}

export const sumOf = (figures: ReadonlyMap<string, number>): number =>
  [...figures.values()].reduce((sum, figure) => sum + figure, 0);

export const csvOf = (rows: readonly object[]): string => Papa.unparse([...rows]);
