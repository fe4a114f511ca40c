import { blank, type Missing, type Read } from './parsed.ts';
import { TabularError } from './tabular-error.ts';

/** Values by normalised term. */
export type Dictionary<T> = ReadonlyMap<string, T>;

export interface Unmapped {
  /** The first spelling met. */
  readonly term: string;
  readonly count: number;
}

/** Throws TabularError when two spellings of one term have different values. */
export function dictionaryOf<T>(entries: Readonly<Record<string, T>>): Dictionary<T> {
  const dictionary = new Map<string, T>();
  for (const [term, value] of Object.entries(entries)) {
    const key = normaliseTerm(term);
    if (dictionary.has(key) && dictionary.get(key) !== value) {
      throw new TabularError(`The dictionary gives "${term}" two values. Keep one of them.`);
    }
    dictionary.set(key, value);
  }
  return dictionary;
}

/** Case, blanks and the space around a slash do not matter: `Amber/ Red` is `amber/red`. */
export function normaliseTerm(term: string): string {
  return term
    .normalize('NFC')
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?\/ ?/g, '/')
    .toLowerCase();
}

/** A blank is missing unless the dictionary has an entry for it. */
export function applyDictionary<T>(
  text: string | null,
  dictionary: Dictionary<T>,
): Read<T> | Missing | { readonly unmapped: string } {
  const term = normaliseTerm(text ?? '');
  const value = dictionary.get(term);
  if (value !== undefined) return { value };
  return term === '' ? { missing: blank } : { unmapped: text?.trim() ?? '' };
}

/** Each term without a value once, the most frequent first. */
export function unmapped(
  values: Iterable<string | null>,
  dictionary: Dictionary<unknown>,
): Unmapped[] {
  const found = new Map<string, Unmapped>();
  for (const value of values) {
    const result = applyDictionary(value, dictionary);
    if (!('unmapped' in result)) continue;
    const key = normaliseTerm(result.unmapped);
    const { term, count } = found.get(key) ?? { term: result.unmapped, count: 0 };
    found.set(key, { term, count: count + 1 });
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count);
}
