import { parseMoney } from '../money.ts';

/** A line of the budget, as far as a paste has to know it. */
export interface PasteLine {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly currency: string;
  /** Whether the reader may write to it. */
  readonly isOpen: boolean;
  /** What is on record in its own currency, a place for each period. */
  readonly figures: readonly (number | null)[];
}

export interface PastePeriod {
  readonly key: string;
  /** All the ways in which a spreadsheet may write it. */
  readonly names: readonly string[];
  readonly isClosed: boolean;
}

export const REFUSALS = [
  'not_money',
  'no_line',
  'closed',
  'not_yours',
  'outside',
  'twice',
] as const;

export interface Refused {
  readonly name: string;
  readonly period: string;
  readonly text: string;
  readonly why: (typeof REFUSALS)[number];
}

export interface Change {
  readonly line: PasteLine;
  readonly period: PastePeriod;
  readonly amount: number;
  readonly before: number | null;
}

export interface PastePlan {
  readonly changes: readonly Change[];
  readonly refused: readonly Refused[];
  /** Cells without anything in them: left alone, never zero. */
  readonly blank: number;
  readonly unchanged: number;
  /** Heads of columns that are no period of the budget. */
  readonly leftOut: readonly string[];
  /** By how much each currency changes, in minor units. */
  readonly totals: ReadonlyMap<string, number>;
}

export interface PasteInto {
  readonly lines: readonly PasteLine[];
  readonly periods: readonly PastePeriod[];
  /** Ids of the lines in view from the chosen cell downwards. */
  readonly below: readonly string[];
  /** Place of the period of the chosen cell. */
  readonly column: number;
  readonly locale: string;
  /** Draft versions have no closed periods. */
  readonly isClosedKept: boolean;
}

/** More than one cell: then a spreadsheet is meant, and not a figure for one field. */
export const isSheet = (text: string): boolean => /[\t\n]/.test(text.replace(/\r?\n$/, ''));

/**
 * A block goes right and down from the chosen cell. Where its first row names periods or one of its columns names lines, each
 * figure goes to the place of that name, wherever that is.
 */
export function planPaste(text: string, into: PasteInto): PastePlan {
  const table = tableOf(text);
  const book = bookOf(into.lines);
  const nameAt = nameColumn(table, book);
  const head = headOf(table[0] ?? [], into.periods, nameAt);
  const body = head ? table.slice(1) : table;
  const cells = body.flatMap((row, index) =>
    cellsOf(row, { into, book, head, nameAt, below: into.below[index] }),
  );
  return planOf(cells, into, head?.leftOut ?? []);
}

interface Cell {
  readonly line: PasteLine | undefined;
  readonly name: string;
  readonly period: PastePeriod | undefined;
  readonly text: string;
}

interface Head {
  /** For each column the place of its period; undefined for others. */
  readonly places: readonly (number | undefined)[];
  readonly leftOut: readonly string[];
}

interface Reading {
  readonly into: PasteInto;
  readonly book: Book;
  readonly head: Head | undefined;
  readonly nameAt: number;
  readonly below: string | undefined;
}

function cellsOf(row: readonly string[], reading: Reading): Cell[] {
  const { into, book, head, nameAt, below = '' } = reading;
  const named = row[nameAt] ?? '';
  const line = nameAt >= 0 ? byName(book, named) : book.ids.get(below);
  const figures = row.map((text, at) => ({ text, at })).filter(({ at }) => at > nameAt);
  if (nameAt >= 0 && line === undefined)
    return figures.some(({ text }) => text !== '')
      ? [{ line, name: named, period: undefined, text: named }]
      : [];
  return figures.flatMap(({ text, at }) => {
    const place = head ? head.places[at] : into.column + at - (nameAt + 1);
    if (place === undefined) return [];
    return [{ line, name: line?.name ?? text, period: into.periods[place], text }];
  });
}

function planOf(cells: readonly Cell[], into: PasteInto, leftOut: readonly string[]): PastePlan {
  const changes = new Map<string, Change>();
  const refused: Refused[] = [];
  const totals = new Map<string, number>();
  let [blank, unchanged] = [0, 0];
  for (const cell of cells) {
    const read = readCell(cell, into);
    if (read === 'blank') blank += 1;
    else if (read === 'unchanged') unchanged += 1;
    else if (typeof read === 'string') refused.push(refusalOf(cell, read));
    else {
      const place = `${read.line.id} ${read.period.key}`;
      if (changes.has(place)) refused.push(refusalOf(cell, 'twice'));
      else {
        changes.set(place, read);
        const { currency } = read.line;
        totals.set(currency, (totals.get(currency) ?? 0) + read.amount - (read.before ?? 0));
      }
    }
  }
  return { changes: [...changes.values()], refused, blank, unchanged, leftOut, totals };
}

const refusalOf = ({ name, period, text }: Cell, why: Refused['why']): Refused => ({
  name,
  period: period?.key ?? '',
  text,
  why,
});

function readCell(
  { line, period, text }: Cell,
  { locale, periods, isClosedKept }: PasteInto,
): Change | 'blank' | 'unchanged' | Refused['why'] {
  if (text === '') return 'blank';
  if (line === undefined) return 'no_line';
  if (period === undefined) return 'outside';
  const amount = parseMoney(text, line.currency, locale);
  if (amount === null) return 'blank';
  if (amount === undefined) return 'not_money';
  const before = line.figures[periods.indexOf(period)] ?? null;
  if (amount === before) return 'unchanged';
  if (period.isClosed && isClosedKept) return 'closed';
  return line.isOpen ? { line, period, amount, before } : 'not_yours';
}

const tableOf = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/(\r?\n)+$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()));

/** The first column in which lines are named; -1 when none is. */
function nameColumn(table: readonly (readonly string[])[], book: Book): number {
  const width = Math.max(0, ...table.map((row) => row.length));
  return Array.from({ length: Math.min(width, 3) }, (_, at) => at).findIndex((at) =>
    table.some((row) => row.length > 1 && byName(book, row[at] ?? '') !== undefined),
  );
}

function headOf(
  row: readonly string[],
  periods: readonly PastePeriod[],
  nameAt: number,
): Head | undefined {
  const places = row.map((text) => {
    const at = periods.findIndex(({ names }) => names.some((name) => plain(name) === plain(text)));
    return at < 0 || text === '' ? undefined : at;
  });
  if (places.every((place) => place === undefined)) return undefined;
  const leftOut = row.filter((text, at) => at > nameAt && text !== '' && places[at] === undefined);
  return { places, leftOut };
}

/** Lines by what they are called; of two with the same name the first. */
interface Book {
  readonly ids: ReadonlyMap<string, PasteLine>;
  readonly names: ReadonlyMap<string, PasteLine>;
}

function bookOf(lines: readonly PasteLine[]): Book {
  const backwards = lines.toReversed();
  return {
    ids: new Map(lines.map((line) => [line.id, line])),
    names: new Map([
      ...backwards.map((line) => [plain(line.name), line] as const),
      ...backwards.map((line) => [plain(line.key), line] as const),
    ]),
  };
}

const byName = ({ names }: Book, text: string): PasteLine | undefined => {
  const wanted = plain(text);
  return wanted === '' ? undefined : names.get(wanted);
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
