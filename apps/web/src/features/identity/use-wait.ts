import { useEffect, useMemo, useState } from 'react';
import { isProblem } from '../../app/problem.ts';

const SECOND = 1_000;

/** Seconds that are left until the server listens again; 0 when it does. */
export function useWait(problem: unknown): number {
  const seconds = isProblem(problem, 429) ? (problem.retryAfter ?? 0) : 0;
  const until = useMemo(
    () => (problem === undefined ? 0 : Date.now() + seconds * SECOND),
    [problem, seconds],
  );
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === 0) return undefined;
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, [until]);
  return Math.max(0, Math.min(seconds, Math.ceil((until - now) / SECOND)));
}
