import { columnsOf, refuseArea, refuseWidth } from './columns.ts';
import { parseJson } from './json-text.ts';
import { isItem, listItems } from './list-items.ts';
import { type Item, type StructuredText, type Value } from './structured-text.ts';
import { type Row, type TableBody, type Warning } from './table-shape.ts';
import { TabularError } from './tabular-error.ts';
import { parseYaml } from './yaml-text.ts';

/** Aliases let a short file stand for a long one: this bounds the text it stands for. */
const maxExpanded = 64_000_000;
const maxDepth = 32;

/**
 * A list of objects as a table: `{ a: { b: 1 } }` is column `a.b`; a list of scalars is one cell with
 * a line each; a list of objects is one cell of JSON; a key that an item lacks is null.
 */
export function readStructured(text: string, format: 'json' | 'yaml', listKey?: string): TableBody {
  const source = format === 'json' ? parseJson(text) : parseYaml(text);
  refuseExpansion(source.data);
  const items = listItems(source.data, listKey);
  const { headers, rows } = flatten(items);
  return {
    columns: columnsOf(headers),
    rows,
    rowNumbers: rows.map((_row, index) => index + 1),
    firstRow: 1,
    warnings: warningsOf(source),
  };
}

function refuseExpansion(data: Value): void {
  let left = maxExpanded;
  const weigh = (value: Value, depth: number): void => {
    if (depth > maxDepth)
      throw new TabularError(`Lists are nested deeper than ${maxDepth} levels.`);
    left -= typeof value === 'string' ? value.length + 1 : 1;
    if (left < 0)
      throw new TabularError(
        'The file is too large once its aliases (*name) are written out. Split it.',
      );
    if (typeof value !== 'object' || value === null) return;
    for (const part of Object.values(value)) weigh(part, depth + 1);
  };
  weigh(data, 0);
}

function flatten(items: readonly Item[]): { readonly headers: string[]; readonly rows: Row[] } {
  const positions = new Map<string, number>();
  const sparse = items.map((item, index) => {
    const cells: (string | null)[] = [];
    for (const [path, cell] of cellsOf(item, '')) cells[positionOf(path, positions)] = cell;
    refuseWidth(positions.size);
    refuseArea(index + 1, positions.size);
    return cells;
  });
  const headers = [...positions.keys()];
  const rows = sparse.map((cells) => headers.map((_header, index) => cells[index] ?? null));
  return { headers, rows };
}

function* cellsOf(item: Item, prefix: string): Generator<readonly [string, string | null]> {
  for (const [key, value] of Object.entries(item)) {
    if (isItem(value)) yield* cellsOf(value, `${prefix}${key}.`);
    else yield [`${prefix}${key}`, cellOf(value)];
  }
}

function positionOf(path: string, positions: Map<string, number>): number {
  const position = positions.get(path) ?? positions.size;
  positions.set(path, position);
  return position;
}

function cellOf(value: string | null | Value[]): string | null {
  if (!Array.isArray(value)) return value;
  const isPlain = value.every((part) => typeof part === 'string' || part === null);
  return isPlain ? value.map((part) => part ?? '').join('\n') : JSON.stringify(value);
}

function warningsOf({ repeatedKeys, unknownTags }: StructuredText): Warning[] {
  const keys = repeatedKeys.map(({ name, line }) => ({
    kind: 'duplicate_key' as const,
    row: null,
    message: `Line ${line} writes the key "${name}" again; the last one counts.`,
  }));
  const tags = unknownTags.map(({ name, line }) => ({
    kind: 'tag' as const,
    row: null,
    message: `Line ${line}: ${name}. The value is read as text.`,
  }));
  return [...keys, ...tags];
}
