import type { Text } from '../i18n/use-text.ts';
import { isPassing, isProblem } from '../problem.ts';

/** Comes after the page: nobody waits for toasts to read. */
export const loadToasts = () => import('./toasts-shown.tsx');

/** Says what was done, and takes it back for ten seconds. */
export function tellDone(t: Text, said: string, undo?: () => Promise<unknown>): void {
  const takeBack =
    undo &&
    ((): void =>
      void undo().then(
        () => tellDone(t, t('write.undone')),
        (error: unknown) => tellProblem(t, error),
      ));
  void loadToasts().then(({ showDone }) => showDone(t, said, takeBack));
}

/** Says what the server said, and what to do. */
export function tellProblem(t: Text, error: unknown): void {
  void loadToasts().then(({ showProblem }) => showProblem(t, problemText(t, error)));
}

/** One or two sentences for people; the request id where only we can help. */
export function problemText(t: Text, error: unknown): string {
  if (!isProblem(error)) return t('write.unknown');
  if (error.status === 0) return t('write.offline');
  if (isPassing(error)) return t('write.busy');
  if (error.status >= 500) return t('write.fault', { id: error.requestId ?? '–' });
  const fields = error.errors.map(({ message }) => message);
  return [error.message, ...fields.filter((text) => text !== error.message)].join(' ');
}
