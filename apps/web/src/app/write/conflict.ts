import { useSyncExternalStore } from 'react';
import type { ApiProblem } from '../problem.ts';

/** Two people changed the same thing, and the second is asked whose change stays. */
export interface Conflict {
  readonly problem: ApiProblem;
  readonly answer: (keepMine: boolean) => void;
}

let open: Conflict | undefined;
const listeners = new Set<() => void>();

function show(next: Conflict | undefined): void {
  open = next;
  for (const tell of listeners) tell();
}

/** True when the reader wants their own change to stand over somebody else's. */
export const askWhoseStays = (problem: ApiProblem): Promise<boolean> =>
  new Promise((resolve) =>
    show({
      problem,
      answer: (keepMine) => {
        show(undefined);
        resolve(keepMine);
      },
    }),
  );

export const useConflict = (): Conflict | undefined =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => open,
  );
