import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/** How a page keeps its arrangement in the address. */
interface Code<Arrangement> {
  /** The names under which the page has something to say there, with text or nothing. */
  readonly names: readonly string[];
  readonly read: (search: Readonly<Record<string, string>>) => Arrangement;
  /** What an address has to say for a change; what goes without saying is undefined. */
  readonly write: (change: Partial<Arrangement>) => object;
}

/** How things are arranged, as the address says it, and the way to arrange them anew; typing adds nothing to the history. The code must be a constant. */
export function useArranged<Arrangement extends { readonly text: string }>({
  names,
  read,
  write,
}: Code<Arrangement>): readonly [Arrangement, (change: Partial<Arrangement>) => void] {
  const select = useCallback(
    (search: Readonly<Record<string, unknown>>) => ownOf(names, search),
    [names],
  );
  const search = useSearch({ strict: false, select, structuralSharing: true });
  const navigate = useNavigate();
  const arrangement = useMemo(() => read(search), [read, search]);
  const arrange = useCallback(
    (change: Partial<Arrangement>) =>
      void navigate({
        to: '.',
        search: (before: object) => ({ ...before, ...write(change) }),
        replace: change.text !== undefined,
        resetScroll: false,
      } as never),
    [navigate, write],
  );
  return [arrangement, arrange];
}

/** Only what is the page's own, of everything that an address may say. */
function ownOf(
  names: readonly string[],
  search: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const own = names.flatMap((name) => {
    const text = search[name];
    return typeof text === 'string' ? [[name, text] as const] : [];
  });
  return Object.fromEntries(own);
}

export interface Sort<By extends string> {
  readonly by: By;
  readonly isDescending: boolean;
}

/** `name` upwards, `-name` downwards; null for anything else. */
export function sortIn<By extends string>(
  all: readonly By[],
  text: string | undefined,
): Sort<By> | null {
  const isDescending = text?.startsWith('-') ?? false;
  const by = oneOf(all, isDescending ? text?.slice(1) : text);
  return by === undefined ? null : { by, isDescending };
}

export const sortText = (sort: Sort<string> | null): string | undefined =>
  sort === null ? undefined : `${sort.isDescending ? '-' : ''}${sort.by}`;

export const listOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split(',').filter((part) => part !== '');

export const textOf = (list: readonly string[]): string | undefined => list.join(',') || undefined;

export const oneOf = <T extends string>(
  all: readonly T[],
  text: string | undefined,
): T | undefined => all.find((name) => name === text);

/** In the order of all, whatever the order of the text. */
export function someOf<T extends string>(
  all: readonly T[],
  text: string | undefined,
): readonly T[] {
  const named = listOf(text);
  return all.filter((name) => named.includes(name));
}
