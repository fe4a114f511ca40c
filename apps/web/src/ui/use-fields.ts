import { useCallback, useState } from 'react';
import { isProblem } from '../app/problem.ts';

export interface Fields<Values> {
  readonly values: Values;
  readonly change: (change: Partial<Values>) => void;
  /** Begins anew, with other values or the first ones. */
  readonly reset: (values?: Values) => void;
  readonly isBusy: boolean;
  readonly problem: unknown;
  /** What the server said of one field, by its JSON pointer. */
  readonly refusal: (pointer: string) => string | undefined;
  /** Sends; what was typed stays when it is refused. True when it went through. */
  readonly send: (run: () => Promise<unknown>) => Promise<boolean>;
}

/** Hands the refusal of a write on to the form that sent it. */
export function raise(error: unknown): never {
  throw error;
}

/** A form whose refusals are shown where they were caused. */
export function useFields<Values extends object>(initial: Values): Fields<Values> {
  const [values, setValues] = useState(initial);
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const change = useCallback(
    (next: Partial<Values>) => setValues((before) => ({ ...before, ...next })),
    [],
  );
  const send = useCallback(async (run: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await run();
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return {
    values,
    change,
    reset: (next = initial) => {
      setValues(next);
      setProblem(undefined);
    },
    isBusy,
    problem,
    refusal: (pointer) => (isProblem(problem) ? problem.refusalOf(pointer) : undefined),
    send,
  };
}
