import { useState } from 'react';
import { remembered } from './sweep.ts';

/** All that stood on a list since the page was opened, in its order. */
export function useRemembered<Thing>(
  open: readonly Thing[],
  idOf: (thing: Thing) => string,
): readonly Thing[] {
  const [seen, setSeen] = useState<ReadonlyMap<string, Thing>>(new Map());
  const next = remembered(
    seen,
    open.map((thing) => [idOf(thing), thing] as const),
  );
  if (next !== seen) setSeen(next);
  return [...next.values()];
}
