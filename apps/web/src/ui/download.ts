/** What stands in a cell of a file; null is an empty cell. */
export type FileCell = string | number | boolean | null;

/** The first row names the columns. */
export type FileRows = readonly (readonly FileCell[])[];

/** What a spreadsheet would run as a formula. A sign before nothing but a figure is no formula. */
const FORMULA = /^(?:[=@\t\r\n\uff1d\uff0b\uff0d\uff20]|[+-](?![\d.,'’\s]*%?$))/;
const WIDEST = 60;
const NARROWEST = 8;

/** Saves the rows as `name.csv`: UTF-8 with a byte order mark, figures with a decimal point. */
export async function downloadCsv(name: string, rows: FileRows): Promise<void> {
  save(name, 'csv', new Blob([await csvOf(rows)], { type: 'text/csv;charset=utf-8' }));
}

/** Saves the rows as `name.xlsx`, the row of names in bold and always in sight. */
export async function downloadXlsx(name: string, rows: FileRows): Promise<void> {
  const { default: writeXlsx } = await import('write-excel-file/browser');
  const [names = [], ...rest] = rows;
  const head = names.map((value) => ({ value: String(value ?? ''), fontWeight: 'bold' as const }));
  const body = rest.map((row) => row.map((value) => (value === '' ? null : value)));
  const columns = names.map((_, column) => ({ width: widthOf(rows, column) }));
  const file = writeXlsx([head, ...body], { columns, stickyRowsCount: 1 });
  save(name, 'xlsx', await file.toBlob());
}

/** Text for a spreadsheet; what would run as a formula there is kept from running. */
export async function csvOf(rows: FileRows): Promise<string> {
  const { default: Papa } = await import('papaparse');
  const cells = rows.map((row) => [...row]);
  return `\ufeff${Papa.unparse(cells, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

/** A name that every file system takes. */
export const fileName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^\w.-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '') || 'remit';

function widthOf(rows: FileRows, column: number): number {
  const lengths = rows.map((row) => String(row[column] ?? '').length);
  return Math.min(WIDEST, Math.max(NARROWEST, ...lengths) + 2);
}

function save(name: string, extension: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = `${fileName(name)}.${extension}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
