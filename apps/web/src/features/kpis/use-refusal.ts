import { useCallback, useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { isProblem } from '../../app/problem.ts';
import { tellProblem } from '../../app/write/toasts.tsx';

export interface Refusals {
  /** What is said of a field, by its pointer. */
  readonly of: (pointer: string) => string | undefined;
  /** All that is said of fields, for those that the form does not show. */
  readonly others: (known: readonly string[]) => readonly string[];
  readonly show: (error: unknown) => void;
  readonly clear: () => void;
}

/** Keeps what the server said of each field beside it; everything else is told as a message. */
export function useRefusal(): Refusals {
  const t = useText();
  const [problem, setProblem] = useState<unknown>();
  const errors = isProblem(problem) ? problem.errors : [];
  const show = useCallback(
    (error: unknown) => {
      setProblem(error);
      if (!isProblem(error) || error.errors.length === 0) tellProblem(t, error);
    },
    [t],
  );
  const clear = useCallback(() => setProblem(undefined), []);
  return {
    of: (pointer) => errors.find((error) => error.pointer === pointer)?.message,
    others: (known) =>
      errors.filter(({ pointer }) => !known.includes(pointer)).map(({ message }) => message),
    show,
    clear,
  };
}
