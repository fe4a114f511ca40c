import type { Span } from './calendar.ts';
import { daysBetween, type Day } from './day.ts';
import { mean, quotient } from './number.ts';

/** A commitment: what was promised first, what is promised now, and when it was kept. */
export interface CommittedItem {
  readonly committedOn: Day;
  readonly baselineTargetOn: Day;
  readonly targetOn: Day | null;
  readonly doneOn: Day | null;
  readonly droppedOn: Day | null;
}

export interface Predictability {
  /** Committed by the end of the period. */
  readonly committed: number;
  /** Whose baseline falls into the period. */
  readonly due: number;
  /** Of those due, finished on or before the baseline. */
  readonly deliveredByBaseline: number;
  /** Of those due, finished at all by the end of the period. */
  readonly delivered: number;
  readonly dropped: number;
  /** 0 to 1; null when nothing was due. */
  readonly rate: number | null;
  /** Mean over those due of delivery, or else current target, less baseline; dropped ones are left out; null without any. */
  readonly averageSlip: number | null;
}

/** Dropping a commitment does not take it out of what was due. */
export function predictabilityOf(items: readonly CommittedItem[], period: Span): Predictability {
  const { startsOn, endsOn } = period;
  const committed = items.filter(({ committedOn }) => committedOn <= endsOn);
  const due = committed.filter(
    ({ baselineTargetOn }) => startsOn <= baselineTargetOn && baselineTargetOn <= endsOn,
  );
  const kept = due.filter(({ doneOn, baselineTargetOn }) => isBy(doneOn, baselineTargetOn));
  return {
    committed: committed.length,
    due: due.length,
    deliveredByBaseline: kept.length,
    delivered: due.filter(({ doneOn }) => isBy(doneOn, endsOn)).length,
    dropped: due.filter(({ droppedOn }) => isBy(droppedOn, endsOn)).length,
    rate: quotient(kept.length, due.length),
    averageSlip: mean(due.flatMap(slipOf)),
  };
}

const isBy = (day: Day | null, end: Day): boolean => day !== null && day <= end;

function slipOf({ droppedOn, doneOn, targetOn, baselineTargetOn }: CommittedItem): number[] {
  const finish = doneOn ?? targetOn;
  return droppedOn !== null || finish === null ? [] : [daysBetween(baselineTargetOn, finish)];
}
