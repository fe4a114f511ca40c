import Papa from 'papaparse';
import { TabularError } from './tabular-error.ts';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export interface RecordReader {
  /**
   * The records that this text completes, blank ones too: the nth record is row n of a spreadsheet.
   * Throws TabularError.
   */
  push(text: string): readonly string[][];
  end(): readonly string[][];
  /** Rows with text after a closing quote, which may have swallowed their neighbours. */
  readonly doubtfulRows: ReadonlySet<number>;
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

interface State {
  readonly delimiter: Delimiter;
  readonly doubtfulRows: Set<number>;
  pending: string;
  /** A record that did not end is parsed again only when twice as much text is there. */
  worthwhile: number;
  heldReturn: boolean;
  rows: number;
}

const blockLength = 1 << 18;
const maxRecordLength = 1 << 21;

export function recordReader(delimiter: Delimiter): RecordReader {
  const doubtfulRows = new Set<number>();
  const state: State = {
    delimiter,
    doubtfulRows,
    pending: '',
    worthwhile: 0,
    heldReturn: false,
    rows: 0,
  };
  return {
    push: (text) => takeRecords(state, text),
    end: () => takeRest(state),
    doubtfulRows,
  };
}

/** Every record of a text, blank ones too, without holding them all. */
export function* records(
  text: string,
  reader: RecordReader,
): Generator<readonly string[], void, undefined> {
  for (let at = 0; at < text.length; at += blockLength) {
    yield* reader.push(text.slice(at, at + blockLength));
  }
  yield* reader.end();
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function takeRecords(state: State, text: string): readonly string[][] {
  state.pending += unifyNewlines(state, text);
  if (state.pending.length < state.worthwhile) return [];

  const { data, errors, meta } = parse(state, true);
  noteDoubts(state, errors, data.length);
  state.rows += data.length;
  state.pending = state.pending.slice(meta.cursor);
  refuseEndlessRecord(state);
  state.worthwhile = data.length === 0 ? state.pending.length * 2 : 0;
  return data;
}

function takeRest(state: State): readonly string[][] {
  if (state.heldReturn) state.pending += '\n';
  state.heldReturn = false;
  if (state.pending === '') return [];

  const { data, errors } = parse(state, false);
  if (errors.some(({ code }) => code === 'MissingQuotes'))
    refuseOpenQuote(state.rows + data.length);
  noteDoubts(state, errors, data.length);
  const complete = state.pending.endsWith('\n') ? data.slice(0, -1) : data;
  state.rows += complete.length;
  state.pending = '';
  return complete;
}

/** Files that were joined from several programs mix CRLF and LF; the parser knows one per file. */
function unifyNewlines(state: State, text: string): string {
  const whole = state.heldReturn ? `\r${text}` : text;
  state.heldReturn = whole.endsWith('\r');
  const ready = state.heldReturn ? whole.slice(0, -1) : whole;
  return ready.includes('\r') ? ready.replaceAll(/\r+\n|\r/g, '\n') : ready;
}

function parse(state: State, ignoreLastRecord: boolean): Parsed {
  const parser = new Papa.Parser({ delimiter: state.delimiter, newline: '\n' });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package types it as any
  return parser.parse(state.pending, 0, ignoreLastRecord) as Parsed;
}

function noteDoubts(state: State, errors: Parsed['errors'], complete: number): void {
  for (const { code, row } of errors) {
    if (code === 'InvalidQuotes' && row < complete) state.doubtfulRows.add(state.rows + row + 1);
  }
}

function refuseEndlessRecord(state: State): void {
  if (state.pending.length <= maxRecordLength) return;
  throw new TabularError(
    `Row ${state.rows + 1} does not end within ${maxRecordLength} characters. Is a quote (") opened there and never closed?`,
  );
}

function refuseOpenQuote(row: number): never {
  throw new TabularError(
    `Row ${row} opens a quote (") that is never closed. Close it, or double a quote that is part of the text.`,
  );
}
