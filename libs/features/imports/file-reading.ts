import { Unprocessable } from '#domain/errors';
import type { Delimiter } from '#platform/tabular/records';
import { readAnyTable, type Table, type TableFormat } from '#platform/tabular/table';
import type { Warning } from '#platform/tabular/table-shape';
import { TabularError } from '#platform/tabular/tabular-error';
import { fileColumns, type FileColumn } from './resolve-columns.ts';

/** How the uploader says that the file is to be read. */
export interface ReadingOptions {
  readonly contentType: string;
  readonly fileName: string;
  readonly delimiter?: Delimiter | undefined;
  readonly header?: boolean | number | undefined;
  readonly listKey?: string | undefined;
}

export interface SampledColumn extends FileColumn {
  /** The first different values. */
  readonly samples: readonly string[];
  /** Rows with something in this column. */
  readonly filled: number;
}

/** What a file turned out to be; kept, so that nobody has to read it again to know. */
export interface FileReading {
  readonly options: ReadingOptions;
  readonly format: TableFormat;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly rows: number;
  readonly columns: readonly SampledColumn[];
  readonly warnings: readonly Warning[];
}

const SAMPLES = 5;
const SAMPLE_MAX = 200;
const WARNINGS_KEPT = 100;

/** 422 for what is not a table. */
export async function tableOf(bytes: Uint8Array, options: ReadingOptions): Promise<Table> {
  try {
    return await readAnyTable(bytes, options);
  } catch (error) {
    if (error instanceof TabularError)
      throw new Unprocessable(error.message, [{ pointer: '', message: error.message }]);
    throw error;
  }
}

export function readingOf(table: Table, options: ReadingOptions): FileReading {
  const { format, encoding, delimiter, rows, warnings } = table;
  return {
    options,
    format,
    encoding,
    delimiter,
    rows: rows.length,
    columns: fileColumns(table).map((column) => sampled(column, table)),
    warnings: warnings.slice(0, WARNINGS_KEPT),
  };
}

function sampled(column: FileColumn, { rows }: Table): SampledColumn {
  const samples = new Set<string>();
  let filled = 0;
  for (const row of rows) {
    const text = row[column.position - 1]?.trim() ?? '';
    if (text === '') continue;
    filled += 1;
    if (samples.size < SAMPLES) samples.add(shortened(text));
  }
  return { ...column, samples: [...samples], filled };
}

export function shortened(text: string): string {
  return text.length > SAMPLE_MAX ? `${text.slice(0, SAMPLE_MAX - 1)}…` : text;
}
