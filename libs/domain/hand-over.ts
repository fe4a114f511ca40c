import type { Day } from './day.ts';

/** Who is accountable from a day on; no person: the area is open. */
export interface Accountability {
  readonly personId: string | null;
  readonly acting: boolean;
  readonly startsOn: Day;
}

/** `succeed`: the latest ends the day before; `replace`: it never came to be; `too_early`: it would rewrite who was accountable. */
export type HandOverStep = 'unchanged' | 'succeed' | 'replace' | 'too_early';

/** What a hand-over does to the latest row of an area, which has no end. */
export function handOverStep(latest: Accountability, next: Accountability): HandOverStep {
  if (next.startsOn < latest.startsOn) return 'too_early';
  if (next.personId === latest.personId && next.acting === latest.acting) return 'unchanged';
  return next.startsOn === latest.startsOn ? 'replace' : 'succeed';
}
