import { parseFigure } from '../kpis/parse-figure.ts';

/** A row of the table of values, as far as a paste has to know it. */
export interface Target {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface Refused {
  /** Name of the row, or what stood where a name was expected. */
  readonly name: string;
  readonly text: string;
  readonly why: 'not_a_number' | 'no_row';
}

export interface PastePlan {
  readonly changes: ReadonlyMap<string, { readonly text: string; readonly value: number }>;
  readonly refused: readonly Refused[];
  /** Cells without anything in them: no value, never zero. */
  readonly blank: number;
}

/** More than one cell: then a spreadsheet is meant, and not a figure for one field. */
export const isSheet = (text: string): boolean => /[\t\n]/.test(text.replace(/\r?\n$/, ''));

/**
 * A column goes down from the row on which it was pasted; with names or keys before the figures, each figure goes to the row
 * of that name, wherever it stands.
 */
export function planPaste(
  text: string,
  targets: readonly Target[],
  from: string,
  locale: string,
): PastePlan {
  const lines = linesOf(text);
  const isNamed = lines.some(
    (cells) => cells.length > 1 && byName(targets, cells[0]) !== undefined,
  );
  const cells = isNamed ? namedCells(lines, targets) : columnCells(lines, targets, from);
  const changes = new Map<string, { text: string; value: number }>();
  const refused: Refused[] = [];
  let blank = 0;
  for (const { target, name, text: figure } of cells) {
    const value = figureIn(figure, locale);
    if (value === null) blank += 1;
    else if (!target) refused.push({ name, text: figure, why: 'no_row' });
    else if (value === undefined) refused.push({ name, text: figure, why: 'not_a_number' });
    else changes.set(target.id, { text: figure, value });
  }
  return { changes, refused, blank };
}

interface Cell {
  readonly target: Target | undefined;
  readonly name: string;
  readonly text: string;
}

function linesOf(text: string): string[][] {
  return text
    .replace(/(\r?\n)+$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** One row of several cells is read as a column. */
function columnCells(lines: readonly string[][], targets: readonly Target[], from: string): Cell[] {
  const start = Math.max(
    0,
    targets.findIndex(({ id }) => id === from),
  );
  const [first = []] = lines;
  const figures = lines.length === 1 ? first : lines.map(lastOf);
  return figures.map((text, index) => {
    const target = targets[start + index];
    return { target, name: target?.name ?? text, text };
  });
}

function namedCells(lines: readonly string[][], targets: readonly Target[]): Cell[] {
  return lines.map((cells) => {
    const target = byName(targets, cells[0]);
    return {
      target,
      name: target?.name ?? cells[0] ?? '',
      text: lastOf(cells.slice(1)),
    };
  });
}

/** Trailing empty cells come with a selection that is wider than its figures. */
const lastOf = (cells: readonly string[]): string => cells.findLast((cell) => cell !== '') ?? '';

function byName(targets: readonly Target[], text: string | undefined): Target | undefined {
  const wanted = plain(text ?? '');
  return targets.find(({ key, name }) => plain(key) === wanted || plain(name) === wanted);
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What spreadsheets write for nothing. */
const EMPTY = /^(|-|–|—|n\/?a|#n\/a|#nv|k\. ?a\.)$/i;

/** Accountants put what is below zero in parentheses. */
function figureIn(text: string, locale: string): number | null | undefined {
  if (EMPTY.test(text)) return null;
  const [, negative] = /^\((.+)\)$/.exec(text) ?? [];
  const value = parseFigure(negative ?? text, locale);
  return negative !== undefined && typeof value === 'number' ? -value : value;
}
