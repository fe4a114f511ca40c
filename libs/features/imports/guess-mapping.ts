import { guessDayFormat } from '#platform/tabular/dates';
import { guessDecimal } from '#platform/tabular/numbers';
import type { TableBody } from '#platform/tabular/table-shape';
import { FIELDS, type Field, type ImportKind } from './fields.ts';
import { ownMapping } from './own-files.ts';
import { NO_MAPPING, type ColumnUse, type Mapping } from './mapping.ts';
import { fileColumns, type FileColumn } from './resolve-columns.ts';

/** Rows that are looked at for the form of numbers and days. */
const LOOKED_AT = 1_000;
const KEY_HEADERS = new Set(['id', 'externalid', 'externalkey', 'stableid', 'uuid', 'code']);

/** A proposal for a person to confirm: columns by their headers, numbers and days by their looks, meanings never. What Remit wrote itself is known. */
export function guessMapping(kind: ImportKind, table: TableBody): Mapping {
  const columns = fileColumns(table);
  const own = ownMapping(kind, columns);
  if (own) return own;
  const taken = new Set<FileColumn>();
  const uses = Object.entries(FIELDS[kind]).flatMap(([name, field]) => {
    const column = likeliest(columns, field, taken);
    if (column === undefined) return [];
    taken.add(column);
    return [[name, useOf(field, column, table)] as const];
  });
  const key = columns.find((column) => !taken.has(column) && KEY_HEADERS.has(plain(column)));
  return {
    ...NO_MAPPING,
    columns: Object.fromEntries(uses),
    externalKey: key ? [key.name] : [],
  };
}

/** Earlier words of a field are better guesses than later ones. */
function likeliest(
  columns: readonly FileColumn[],
  { knownAs }: Field,
  taken: ReadonlySet<FileColumn>,
): FileColumn | undefined {
  const free = columns.filter((column) => !taken.has(column));
  for (const word of knownAs) {
    const found = free.find((column) => plain(column) === word);
    if (found) return found;
  }
  return undefined;
}

function useOf({ type }: Field, { name, position }: FileColumn, table: TableBody): ColumnUse {
  const samples = () => table.rows.slice(0, LOOKED_AT).map((row) => row[position - 1] ?? null);
  if (type.as === 'number' || type.as === 'money')
    return { column: name, decimal: guessDecimal(samples()) ?? 'auto' };
  if (type.as !== 'day' && type.as !== 'instant') return { column: name };
  const { formats, ambiguous } = guessDayFormat(samples());
  const [format] = formats;
  return format && !ambiguous ? { column: name, dayFormat: format } : { column: name };
}

const plain = ({ header }: FileColumn): string =>
  header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
