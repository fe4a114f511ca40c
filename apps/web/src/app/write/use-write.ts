import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useText } from '../i18n/use-text.ts';
import { isProblem } from '../problem.ts';
import { askWhoseStays } from './conflict.ts';
import { tellDone, tellProblem } from './toasts.tsx';

export interface Write<Result> {
  /** Sends the change; `version` is what the reader saw, or what stands now when they keep theirs. */
  readonly run: (version: number) => Promise<Result>;
  readonly version?: number;
  /** What was done, in a few words. Without it nothing is said. */
  readonly said?: string | ((result: Result) => string);
  /** Takes the change back, within ten seconds from the message. */
  readonly undo?: (result: Result) => Promise<unknown>;
  /** Shows the change before the server answers; undone when it is refused. */
  readonly paint?: (cache: QueryClient) => void;
  /** Reads the version that stands now, for people who keep theirs after somebody else changed the thing. */
  readonly currentVersion?: () => Promise<number>;
  /** Shows the refusal where it was caused; without it, a message appears. */
  readonly onProblem?: (error: unknown) => void;
}

/** The one road for changes: paint, send, refresh, offer to undo; or roll back and say why. */
export function useWrite(): <Result>(write: Write<Result>) => Promise<Result | undefined> {
  const cache = useQueryClient();
  const t = useText();
  return useCallback(
    async <Result>(write: Write<Result>) => {
      const before = painted(cache, write.paint);
      try {
        const result = await sent(write);
        const { said, undo } = write;
        if (said !== undefined)
          tellDone(
            t,
            typeof said === 'string' ? said : said(result),
            undo &&
              (async () => {
                await undo(result);
                await cache.invalidateQueries();
              }),
          );
        return result;
      } catch (error) {
        for (const [key, data] of before) cache.setQueryData(key, data);
        if (write.onProblem) write.onProblem(error);
        else tellProblem(t, error);
        return undefined;
      } finally {
        void cache.invalidateQueries();
      }
    },
    [cache, t],
  );
}

/** Paints before the click is over, so that no control falls back to what it was for a moment. */
function painted(
  cache: QueryClient,
  paint: Write<unknown>['paint'],
): readonly (readonly [QueryKey, unknown])[] {
  if (!paint) return [];
  // Reads under way are put back as they were and told to stop, both at once; there is nothing to wait for.
  void cache.cancelQueries();
  const before = cache.getQueriesData({});
  paint(cache);
  return before;
}

async function sent<Result>({ run, version = 0, currentVersion }: Write<Result>): Promise<Result> {
  try {
    return await run(version);
  } catch (error) {
    if (!isProblem(error, 412) || !currentVersion) throw error;
    const current = await currentVersion();
    if (!(await askWhoseStays(error))) throw error;
    return run(current);
  }
}
