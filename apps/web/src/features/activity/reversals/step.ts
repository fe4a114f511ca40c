import type { Entry } from '../entry.ts';

/** A way back that stands open now: nothing newer lies on top, and the reader may go it. */
export interface Step {
  readonly run: () => Promise<unknown>;
  /** And forth again. */
  readonly undo?: () => Promise<unknown>;
}

/** Looks how the thing stands; undefined when there is nothing to take back any more, or not for this reader. */
export type Look = (entry: Entry, reason: string) => Promise<Step | undefined>;

/** Whether what an entry left behind still stands. */
export function stillStands(now: object, after: Readonly<Record<string, unknown>>): boolean {
  const current = now as Readonly<Record<string, unknown>>;
  return Object.entries(after).every(
    ([field, value]) => JSON.stringify(current[field]) === JSON.stringify(value),
  );
}
