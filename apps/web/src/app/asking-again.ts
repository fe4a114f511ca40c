import { isBusy, isPassing, isProblem } from './problem.ts';

const SECOND = 1_000;
const USUAL = 2;
/** Who only has to wait asks for about a minute. */
const IN_LINE = 30;

/** Refusals stay refusals; only silence and overload may be different the next time. */
export function mayAskAgain(failures: number, error: unknown): boolean {
  if (isBusy(error)) return failures < IN_LINE;
  return failures < USUAL && (!isProblem(error) || isPassing(error));
}

/** Milliseconds until a question is asked again; `at` from 0 to 1 keeps those apart who were sent away together. */
export function pauseBefore(attempt: number, error: unknown, at: number): number {
  if (isBusy(error)) return (error.retryAfter ?? 1) * SECOND * (1 + at);
  return Math.min(SECOND * 2 ** attempt, 8 * SECOND);
}
