import { daysBetween, type Day } from './day.ts';

/** An action follows from something; a commitment was promised to somebody. */
export const ACTION_KINDS = ['action', 'commitment'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

export const ACTION_SOURCES = ['report', 'ask', 'decision', 'check_in', 'stakeholder'] as const;
export type ActionSource = (typeof ACTION_SOURCES)[number];

export const ACTION_STATES = ['open', 'kept', 'broken', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export const ACTION_LIMITS = { name: 300, note: 8000, reason: 2000, source: 300 } as const;

/** The days that decide what became of a promise. */
export interface Promised {
  readonly dueOn: Day;
  /** The due day was moved after it had passed, at least once. */
  readonly movedLate: boolean;
  readonly doneOn: Day | null;
  readonly droppedOn: Day | null;
}

/** Kept when it was done by the due day; broken as soon as a due day passed without it, whatever was moved or dropped afterwards. */
export function actionState(
  { dueOn, movedLate, doneOn, droppedOn }: Promised,
  today: Day,
): ActionState {
  if (doneOn !== null) return doneOn <= dueOn && !movedLate ? 'kept' : 'broken';
  if (droppedOn !== null) return droppedOn <= dueOn && !movedLate ? 'dropped' : 'broken';
  return movedLate || dueOn < today ? 'broken' : 'open';
}

/** Still to be done, in time or not. */
export const isToDo = ({ doneOn, droppedOn }: Pick<Promised, 'doneOn' | 'droppedOn'>): boolean =>
  doneOn === null && droppedOn === null;

/** Days late: up to the day of doing, or up to today while it is to be done; 0 when it is not late. */
export function daysLate({ dueOn, doneOn, droppedOn }: Promised, today: Day): number {
  if (droppedOn !== null && doneOn === null) return 0;
  return Math.max(0, daysBetween(dueOn, doneOn ?? today));
}

/** Of those that were decided one way or the other, how many were kept. */
export function keptOf(states: readonly ActionState[]): {
  readonly kept: number;
  readonly due: number;
} {
  const kept = states.filter((state) => state === 'kept').length;
  return { kept, due: kept + states.filter((state) => state === 'broken').length };
}
