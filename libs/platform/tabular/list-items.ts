import { type Item, type Value } from './structured-text.ts';
import { TabularError } from './tabular-error.ts';

/** Column of the names under which the items of a map stand. */
const keyColumn = '(key)';
const valueColumn = 'value';

/**
 * The items of a list, of the list under `listKey` (a dotted path), or of the only list of an
 * object. An object of objects counts as a list whose items carry their key as `(key)`.
 */
export function listItems(data: Value, listKey: string | undefined): Item[] {
  if (listKey !== undefined) return itemsAt(data, listKey);
  if (Array.isArray(data)) return data.map(asItem);
  if (!isItem(data)) throw new TabularError('The file holds no list. Send a list of objects.');

  const lists = Object.keys(data).filter((key) => Array.isArray(data[key]));
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return itemsAt(data, only);
  if (lists.length > 1) {
    throw new TabularError(`The file has several lists (${named(lists)}). Choose one as list key.`);
  }
  return keyedItems(data) ?? refuseSingle(data);
}

export function isItem(value: Value | undefined): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function itemsAt(data: Value, path: string): Item[] {
  const found = valueAt(data, path);
  const items = Array.isArray(found) ? found.map(asItem) : keyedItems(found);
  if (items) return items;
  const present = isItem(data) ? named(Object.keys(data)) : 'none';
  throw new TabularError(`There is no list at "${path}". Keys of the file: ${present}.`);
}

/** A key may contain dots itself, so the whole path is tried as a key first. */
function valueAt(data: Value, path: string): Value | undefined {
  if (!isItem(data)) return undefined;
  if (Object.hasOwn(data, path)) return data[path];
  const [head = '', ...rest] = path.split('.');
  const next = Object.hasOwn(data, head) ? data[head] : undefined;
  return next !== undefined && rest.length > 0 ? valueAt(next, rest.join('.')) : undefined;
}

function keyedItems(data: Value | undefined): Item[] | undefined {
  if (!isItem(data)) return undefined;
  const entries = Object.entries(data);
  const keyed = entries.flatMap(([key, item]) =>
    isItem(item) ? [{ [keyColumn]: key, ...item }] : [],
  );
  return entries.length > 0 && keyed.length === entries.length ? keyed : undefined;
}

function asItem(value: Value): Item {
  return isItem(value) ? value : { [valueColumn]: value };
}

function refuseSingle(data: Item): never {
  throw new TabularError(
    `The file holds one object (${named(Object.keys(data))}), not a list. Send a list of objects, or choose a list key.`,
  );
}

function named(keys: readonly string[]): string {
  const shown = keys.slice(0, 8).map((key) => (key.length > 40 ? `${key.slice(0, 40)}…` : key));
  return keys.length > shown.length ? `${shown.join(', ')}, …` : shown.join(', ');
}
