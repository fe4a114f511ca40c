import { readDelimited } from './delimited.ts';
import { damagedLines, decode, isArchive, type Decoded, type Encoding } from './encoding.ts';
import { type Delimiter } from './records.ts';
import { readStructured } from './structured.ts';
import { type TableBody, type Warning } from './table-shape.ts';
import { TabularError } from './tabular-error.ts';
import { readWorkbook } from './workbook.ts';

export interface Table extends TableBody {
  readonly format: TableFormat;
  /** `binary`: of a workbook. */
  readonly encoding: Encoding | 'binary';
  readonly delimiter: Delimiter | null;
}

export type TableFormat = TextFormat | 'xlsx';
type TextFormat = 'delimited' | 'json' | 'yaml';

export interface ReadOptions {
  readonly contentType?: string | undefined;
  readonly fileName?: string | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** True unless said otherwise; a number is the spreadsheet row of the header. */
  readonly header?: boolean | number | undefined;
  /** Dotted path of the list in a JSON or YAML object. */
  readonly listKey?: string | undefined;
}

const formatByType: ReadonlyMap<string, TextFormat> = new Map([
  ['text/csv', 'delimited'],
  ['text/tab-separated-values', 'delimited'],
  ['application/json', 'json'],
  ['application/yaml', 'yaml'],
  ['application/x-yaml', 'yaml'],
  ['text/yaml', 'yaml'],
  ['text/x-yaml', 'yaml'],
]);

const formatByExtension: ReadonlyMap<string, TextFormat> = new Map([
  ['csv', 'delimited'],
  ['tsv', 'delimited'],
  ['tab', 'delimited'],
  ['json', 'json'],
  ['yml', 'yaml'],
  ['yaml', 'yaml'],
]);

/** Of a workbook the first sheet. Throws TabularError. */
export async function readAnyTable(bytes: Uint8Array, options: ReadOptions = {}): Promise<Table> {
  if (!isArchive(bytes)) return readTable(bytes, options);
  const table = await readWorkbook(bytes, options);
  return { format: 'xlsx', encoding: 'binary', delimiter: null, ...table };
}

/** Throws TabularError. The table holds all rows; `records` reads a delimited text without that. */
export function readTable(bytes: Uint8Array, options: ReadOptions = {}): Table {
  const decoded = decode(bytes);
  const { text, encoding } = decoded;
  if (text.trim() === '') throw new TabularError('The file is empty.');

  const format = namedFormat(options) ?? apparentFormat(text);
  const table =
    format === 'delimited'
      ? readDelimited(text, { ...options, delimiter: options.delimiter ?? namedDelimiter(options) })
      : { delimiter: null, ...readStructured(text, format, options.listKey) };
  return { format, encoding, ...table, warnings: [...damage(decoded), ...table.warnings] };
}

function namedFormat({ contentType = '', fileName = '' }: ReadOptions): TextFormat | undefined {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  return formatByType.get(type) ?? formatByExtension.get(extensionOf(fileName));
}

/** A file that calls itself tab-separated needs no detection, which one long cell could mislead. */
function namedDelimiter({ contentType = '', fileName = '' }: ReadOptions): Delimiter | undefined {
  const isTabbed =
    contentType.toLowerCase().startsWith('text/tab-separated-values') ||
    extensionOf(fileName) === 'tsv';
  return isTabbed ? '\t' : undefined;
}

function extensionOf(fileName: string): string {
  return /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

function apparentFormat(text: string): TextFormat {
  if (/^\s*(?:\[\s*[[{"\]]|\{\s*["}])/.test(text)) return 'json';
  return /^(?:---|- |#[^\n]*\n+(?:---|- ))/.test(text) ? 'yaml' : 'delimited';
}

function damage({ text, encoding, lossy }: Decoded): Warning[] {
  if (!lossy) return [];
  const lines = damagedLines(text, 10).join(', ');
  const message = `Characters on line ${lines} have no meaning in ${encoding}. Check them in the source.`;
  return [{ kind: 'encoding', row: null, message }];
}
