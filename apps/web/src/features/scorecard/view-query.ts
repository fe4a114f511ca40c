import { COMPARISONS } from '../../app/view.ts';
import { NAMES, type Search } from './search.ts';

/** What a saved view keeps: the arrangement and the comparison, but no period and no time. */
const KEPT = [...NAMES, 'cmp'] as const;
export type SavedSearch = Search & { readonly cmp?: string };

/** The same arrangement is always the same text. */
export function queryOf(search: Readonly<Record<string, unknown>>): string {
  const kept = KEPT.flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? [[name, value]] : [];
  });
  return new URLSearchParams(kept).toString();
}

/** What the address has to say for a saved view: all names, with undefined for what it leaves open. */
export function searchOfQuery(query: string): SavedSearch {
  const parameters = new URLSearchParams(query);
  const read = (name: string): string | undefined => parameters.get(name) ?? undefined;
  const cmp = COMPARISONS.find((name) => name === read('cmp'));
  return { ...Object.fromEntries(NAMES.map((name) => [name, read(name)])), cmp };
}
