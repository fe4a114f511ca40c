import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

const NAMES = ['actor', 'area', 'subject', 'kind', 'action', 'from', 'to'] as const;

/** What the address says is looked for; `area` is a key or an id. */
export type HistoryFilter = { readonly [Name in (typeof NAMES)[number]]?: string };

export function useFilter() {
  const navigate = useNavigate();
  const filter: HistoryFilter = useSearch({ from: '/frame/history' });
  const change = useCallback(
    (next: HistoryFilter) =>
      void navigate({
        to: '.',
        search: (before: object) => ({ ...before, ...next }),
        resetScroll: false,
        replace: true,
      } as never),
    [navigate],
  );
  const clear = useCallback(
    () => change(Object.fromEntries(NAMES.map((name) => [name, undefined]))),
    [change],
  );
  const isFiltered = NAMES.some((name) => filter[name] !== undefined);
  return { filter, change, clear, isFiltered };
}
