import { notifyManager, QueryClient } from '@tanstack/react-query';
import { mayAskAgain, pauseBefore } from './asking-again.ts';

const SECOND = 1_000;

// A painted change is on the screen within the click that made it; by the default it comes a task later.
notifyManager.setScheduler(queueMicrotask);

/** Reads are asked again when the window comes back; the API answers 304 while nothing changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10 * SECOND,
      retry: mayAskAgain,
      retryDelay: (attempt, error) => pauseBefore(attempt, error, Math.random()),
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
