import type { Actor } from '#domain/actor';
import type { AskAnswer } from '#domain/ask';
import type { Day } from '#domain/day';
import { decisionLatency, type DecisionOption, type Latency } from '#domain/decision';
import type { AskFacts } from './asks.policy.ts';

export interface AskPerson {
  readonly personId: string;
  readonly name: string;
}

export interface AnswerRow {
  readonly answer: AskAnswer;
  readonly choice: string;
  readonly reason: string;
  readonly until: Day | null;
  readonly delegate: AskPerson | null;
  readonly person: AskPerson;
  readonly answeredOn: Day;
}

/** As the database gives it. */
export interface AskRow extends AskFacts {
  readonly id: string;
  readonly reportId: string;
  readonly period: { readonly key: string; readonly label: string };
  readonly question: string;
  readonly context: string;
  readonly options: readonly DecisionOption[];
  readonly recommendation: string;
  readonly dueOn: Day | null;
  readonly costOfDelay: string;
  readonly askedBy: AskPerson;
  readonly askedOn: Day | null;
  readonly deferredTo: Day | null;
  readonly delegate: AskPerson | null;
  readonly decision: { readonly id: string; readonly key: string } | null;
  /** Oldest first. */
  readonly answers: readonly AnswerRow[];
  readonly withdrawReason: string;
  readonly version: number;
  readonly updatedAt: Date;
}

/** From asking to the answer that settled it, or to the day that is read; null for drafts and what was withdrawn. */
export function latencyOf(
  { state, askedOn, answers }: AskRow,
  day: Day,
  holidays: ReadonlySet<Day>,
): Latency | null {
  if (askedOn === null || state === 'withdrawn') return null;
  const isSettled = state === 'approved' || state === 'declined';
  const decidedOn = isSettled ? (answers.at(-1)?.answeredOn ?? null) : null;
  return decisionLatency({ askedOn, reopenedOn: null, decidedOn }, day, holidays);
}

/** A draft exists for those who write it. */
export const seesDrafts = ({ role }: Actor): boolean => role === 'admin' || role === 'cpo';
