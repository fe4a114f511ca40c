import { daysBetween, type Day } from './day.ts';
import { workingDaysBetween } from './working-days.ts';

/** A reopened decision is open again, and its clock runs anew. */
export const DECISION_STATES = ['open', 'decided', 'reopened', 'withdrawn'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const DECISION_SCOPES = ['company', 'area', 'technical'] as const;
export type DecisionScope = (typeof DECISION_SCOPES)[number];

/** Characters, and how many options a question may have. */
export const DECISION_LIMITS = {
  name: 160,
  text: 8000,
  reason: 4000,
  option: 200,
  options: 12,
} as const;

export interface DecisionOption {
  readonly name: string;
  readonly pros: string;
  readonly cons: string;
}

export interface Latency {
  readonly days: number;
  readonly workingDays: number;
}

export function isUndecided(state: DecisionState): boolean {
  return state === 'open' || state === 'reopened';
}

interface Clocked {
  readonly askedOn: Day;
  readonly reopenedOn: Day | null;
  readonly decidedOn: Day | null;
}

/** From the day of asking, or of the last reopening, to the day of deciding; to today while nobody has decided. */
export function decisionLatency(
  { askedOn, reopenedOn, decidedOn }: Clocked,
  today: Day,
  holidays: ReadonlySet<Day>,
): Latency {
  const from = reopenedOn ?? askedOn;
  const to = decidedOn ?? today;
  return {
    days: Math.max(0, daysBetween(from, to)),
    workingDays: workingDaysBetween(from, to, holidays),
  };
}

/** Decided, and the day on which to look again has come. */
export function isRevisitDue(
  { state, revisitOn }: { readonly state: DecisionState; readonly revisitOn: Day | null },
  today: Day,
): boolean {
  return state === 'decided' && revisitOn !== null && revisitOn <= today;
}
