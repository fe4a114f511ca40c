import { blank, quoted } from '#platform/tabular/parsed';
import { normaliseTerm } from '#platform/tabular/dictionary';
import { tidyName } from '#platform/tabular/names';
import type { Row, TableBody } from '#platform/tabular/table-shape';
import { Unprocessable } from '#domain/errors';
import { fieldOf, type ImportKind } from './fields.ts';
import type { Filter, Mapping, Subtotals } from './mapping.ts';
import { readCell, readConstant } from './read-cell.ts';
import {
  fileColumns,
  resolveMapping,
  type FieldSource,
  type FileColumn,
  type ResolvedMapping,
} from './resolve-columns.ts';
import type { Reading, RowProblem, SourceRecord } from './source-record.ts';

/** A word of the source that its dictionary does not know. */
export interface UnmappedTerm {
  readonly field: string;
  readonly term: string;
  readonly count: number;
}

/** What cannot be imported, and where it stands in the table, from 0. */
export interface Failure extends RowProblem {
  readonly index: number;
}

export interface RecordsRead {
  readonly records: readonly SourceRecord[];
  readonly failures: readonly Failure[];
  /** Left out by the filter of the mapping. */
  readonly excluded: number;
  readonly subtotals: SubtotalsLeftOut;
  readonly unmapped: readonly UnmappedTerm[];
  /** External keys of all rows that were not excluded, also of those that failed. */
  readonly keys: ReadonlySet<string>;
}

/** Rows that the mapping calls sub-totals, and what they are called. */
export interface SubtotalsLeftOut {
  readonly count: number;
  readonly names: readonly string[];
}

interface State {
  readonly records: SourceRecord[];
  readonly failures: Failure[];
  readonly terms: Map<string, UnmappedTerm>;
  readonly keys: Set<string>;
  readonly constants: ReadonlyMap<string, Reading>;
  /** One for all records: there may be very many. */
  readonly columnOf: SourceRecord['columnOf'];
}

/** Reads every row of the table by the mapping. 422 when the mapping does not fit the file. */
export function readRecords(kind: ImportKind, mapping: Mapping, table: TableBody): RecordsRead {
  const columns = fileColumns(table);
  const resolved = resolveMapping(kind, mapping, columns);
  const names = namesOf(resolved);
  const state: State = {
    records: [],
    failures: [],
    terms: new Map(),
    keys: new Set(),
    constants: constantsOf(kind, mapping),
    columnOf: (field) => names.get(field) ?? null,
  };
  let excluded = 0;
  let sums = 0;
  const sumNames = new Set<string>();
  for (const [index, row] of table.rows.entries()) {
    const at = { index, row: table.rowNumbers[index] ?? 0 };
    const sum = sumIn(row, resolved.subtotals);
    if (!resolved.filters.every(({ column, filter }) => passes(row, column, filter))) excluded += 1;
    else if (sum !== undefined) {
      sums += 1;
      sumNames.add(sum);
    } else readRow(state, resolved, row, at);
  }
  const unmapped = [...state.terms.values()].toSorted((one, other) => other.count - one.count);
  const { records, failures, keys } = state;
  const subtotals = { count: sums, names: [...sumNames] };
  return { records, failures, keys, excluded, subtotals, unmapped };
}

interface At {
  readonly index: number;
  readonly row: number;
}

function readRow(state: State, resolved: ResolvedMapping, row: Row, at: At): void {
  const externalKey = keyOf(resolved.externalKey, row);
  if (externalKey !== null) state.keys.add(externalKey);
  const readings = new Map(state.constants);
  const isWhole = readFields(state, resolved.sources, { row, at, readings });
  const { unpivot } = resolved;
  if (unpivot === undefined) {
    if (isWhole) keep(state, at, externalKey, readings);
    return;
  }
  for (const column of unpivot.columns) {
    const more = new Map(readings);
    const place = { at, column, readings: more };
    const headers = unpivot.headers.map((source) => readInto(state, source, column.header, place));
    const cell = readInto(state, unpivot.cell, row[column.position - 1] ?? null, place);
    if (isWhole && cell && headers.every(Boolean)) keep(state, at, externalKey, more);
  }
}

function keep(
  state: State,
  at: At,
  externalKey: string | null,
  readings: ReadonlyMap<string, Reading>,
): void {
  const { index, row } = at;
  state.records.push({ index, row, externalKey, readings, columnOf: state.columnOf });
}

interface Target {
  readonly row: Row;
  readonly at: At;
  readonly readings: Map<string, Reading>;
}

function readFields(
  state: State,
  sources: readonly FieldSource[],
  { row, at, readings }: Target,
): boolean {
  let isWhole = true;
  for (const source of sources) {
    const [column] = source.columns;
    const isRead = readInto(state, source, textAt(source.columns, row), { at, column, readings });
    isWhole &&= isRead;
  }
  return isWhole;
}

interface Place {
  readonly at: At;
  readonly column: FileColumn | undefined;
  readonly readings: Map<string, Reading>;
}

function readInto(
  state: State,
  { name, field, options }: FieldSource,
  text: string | null,
  { at, column, readings }: Place,
): boolean {
  const fail = (message: string) => {
    state.failures.push({ ...at, column: column?.name ?? null, message });
    return false;
  };
  const read = readCell(text, field, options);
  if ('error' in read) return fail(read.error);
  if ('unmapped' in read) {
    countTerm(state.terms, name, read.unmapped);
    return fail(`The dictionary of ${name} does not say what ${quoted(read.unmapped)} means.`);
  }
  if ('missing' in read && field.isRequired)
    return fail(`There is no ${name}${read.missing === blank ? '' : `: ${quoted(read.missing)}`}.`);
  readings.set(name, read);
  return true;
}

function countTerm(terms: Map<string, UnmappedTerm>, field: string, term: string): void {
  const key = `${field} ${normaliseTerm(term)}`;
  const known = terms.get(key);
  const shown = term.length > 200 ? `${term.slice(0, 199)}…` : term;
  terms.set(key, known ? { ...known, count: known.count + 1 } : { field, term: shown, count: 1 });
}

function textAt(columns: readonly FileColumn[], row: Row): string | null {
  const [only, ...more] = columns;
  if (only !== undefined && more.length === 0) return row[only.position - 1] ?? null;
  const texts = columns.map(({ position }) => row[position - 1]?.trim() ?? '');
  return texts.filter((text) => text !== '').join('\n');
}

/** The parts in one line; null where all are blank. */
function keyOf(columns: readonly FileColumn[], row: Row): string | null {
  if (columns.length === 0) return null;
  const parts = columns.map(({ position }) => tidyName(row[position - 1] ?? ''));
  return parts.every((part) => part === '') ? null : parts.join(' | ');
}

function passes(row: Row, column: FileColumn, filter: Filter): boolean {
  const text = row[column.position - 1]?.trim() ?? '';
  if (filter.equals !== undefined) return text === filter.equals.trim();
  if (filter.in !== undefined) return filter.in.some((one) => one.trim() === text);
  if (filter.notIn !== undefined) return !filter.notIn.some((one) => one.trim() === text);
  return (text !== '') === (filter.notEmpty ?? true);
}

/** What the row is called, if it sums up others. */
function sumIn(row: Row, rules: ResolvedMapping['subtotals']): string | undefined {
  for (const { column, rule } of rules) {
    const text = row[column.position - 1]?.trim() ?? '';
    if (isSum(text, rule)) return text;
  }
  return undefined;
}

function isSum(text: string, { in: names, startsWith, endsWith }: Subtotals): boolean {
  if (names !== undefined) return names.some((one) => one.trim() === text);
  const lower = text.toLowerCase();
  return (
    (startsWith ?? []).some((one) => lower.startsWith(one.trim().toLowerCase())) ||
    (endsWith ?? []).some((one) => lower.endsWith(one.trim().toLowerCase()))
  );
}

function constantsOf(kind: ImportKind, { constants }: Mapping): ReadonlyMap<string, Reading> {
  const readings = Object.entries(constants).flatMap(([name, constant]) => {
    const field = fieldOf(kind, name);
    const read = field && readConstant(constant, field);
    if (read === undefined) return [];
    if ('error' in read) throw misfit(name, read.error);
    return [[name, read] as const];
  });
  return new Map(readings);
}

function namesOf({ sources, unpivot }: ResolvedMapping): ReadonlyMap<string, string> {
  const own = sources.flatMap(({ name, columns: [first] }) =>
    first ? [[name, first.name] as const] : [],
  );
  const [first] = unpivot?.columns ?? [];
  return new Map(unpivot && first ? [...own, [unpivot.cell.name, first.name]] : own);
}

function misfit(name: string, message: string): Unprocessable {
  return new Unprocessable(message, [{ pointer: `/constants/${name}`, message }]);
}
