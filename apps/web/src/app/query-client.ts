import { notifyManager, QueryClient } from '@tanstack/react-query';
import { isPassing, isProblem } from './problem.ts';

const SECOND = 1_000;

// A painted change is on the screen within the click that made it; by the default it comes a task later.
notifyManager.setScheduler(queueMicrotask);

/** Reads are asked again when the window comes back; the API answers 304 while nothing changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10 * SECOND,
      retry: (failures, error) => failures < 2 && mayPass(error),
      retryDelay: (attempt) => Math.min(SECOND * 2 ** attempt, 8 * SECOND),
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Refusals stay refusals; only silence and overload may be different the next time. */
const mayPass = (error: unknown): boolean => !isProblem(error) || isPassing(error);
