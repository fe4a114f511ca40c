import type { Day } from '#domain/day';
import {
  decisionLatency,
  isRevisitDue,
  isUndecided,
  type DecisionOption,
  type Latency,
} from '#domain/decision';
import { Conflict } from '#domain/errors';
import type { DecisionStanding } from './decisions.policy.ts';
import type { StrategyPerson, StrategyPlace } from './reading.dto.ts';

/** As the database gives it. */
export interface DecisionFactsRow extends DecisionStanding {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly question: string;
  readonly context: string;
  readonly options: readonly DecisionOption[];
  readonly criteria: string;
  readonly recommendation: string;
  readonly area: StrategyPlace | null;
  readonly askedBy: StrategyPerson;
  readonly askedOn: Day;
  readonly dueOn: Day | null;
  readonly decider: StrategyPerson | null;
  readonly choice: string;
  readonly reason: string;
  readonly decidedBy: StrategyPerson | null;
  readonly decidedOn: Day | null;
  readonly revisitOn: Day | null;
  readonly reopenedOn: Day | null;
  readonly reopenReason: string;
  readonly withdrawReason: string;
  readonly outcome: string;
  readonly outcomeOn: Day | null;
  readonly archivedAt: Date | null;
  readonly version: number;
  readonly updatedAt: Date;
}

export interface DecisionRow extends DecisionFactsRow {
  readonly isOverdue: boolean;
  readonly isRevisitDue: boolean;
  readonly latency: Latency | null;
}

/** What its days say on a day. */
export function clocked(row: DecisionFactsRow, day: Day, holidays: ReadonlySet<Day>): DecisionRow {
  return {
    ...row,
    isOverdue: isUndecided(row.state) && row.dueOn !== null && row.dueOn < day,
    isRevisitDue: isRevisitDue(row, day),
    latency: row.state === 'withdrawn' ? null : decisionLatency(row, day, holidays),
  };
}

/** 409: what is decided or withdrawn is not asked any more. */
export function refuseDecided({ state }: DecisionRow): void {
  if (state === 'decided') throw new Conflict('It is decided: reopen it first, with a reason.');
  if (state === 'withdrawn') throw new Conflict('It was withdrawn: ask anew.');
}
