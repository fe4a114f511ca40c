import { useCallback } from 'react';
import { useView } from '../../app/view.ts';

/** The address of an item's page, looked at as now. */
export function useHrefs(): (key: string) => string {
  const { period, cmp, at, asOf } = useView();
  return useCallback(
    (key) => {
      const kept = Object.entries({ period, cmp, at, asOf }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      );
      const search = kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : '';
      return `/roadmap/${encodeURIComponent(key)}${search}`;
    },
    [period, cmp, at, asOf],
  );
}
