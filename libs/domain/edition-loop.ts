import type { ActionKind, ActionSource, ActionState } from './action.ts';
import type { AskAnswer, AskState } from './ask.ts';
import type { Day } from './day.ts';
import type { DecisionOption } from './decision.ts';
import type { Entry } from './edition-entry.ts';
import type { PersonRef } from './person-ref.ts';

/** What authors and readers owe each other from one report to the next; each part is absent where there is nothing. */
export interface EditionLoop {
  /** Opens the report. */
  readonly lastTime?: EditionLastTime;
  readonly asks?: readonly EditionAsk[];
  /** What was asked to be changed in the edition before, point by point. */
  readonly changesAsked?: readonly EditionPoint[];
}

export interface EditionLastTime {
  /** Of those below that were decided one way or the other. */
  readonly kept: number;
  readonly due: number;
  /** To be done, or closed since the report before. */
  readonly actions: readonly EditionAction[];
  /** What was answered since the report before. */
  readonly answers: readonly EditionAnswer[];
}

export interface EditionAction {
  /** Its id. */
  readonly key: string;
  readonly kind: ActionKind;
  readonly name: string;
  readonly areaKey: string | null;
  readonly owner: PersonRef | null;
  readonly dueOn: Day;
  readonly firstDueOn: Day;
  readonly moves: number;
  /** Of the last move. */
  readonly moveReason: string | null;
  readonly state: ActionState;
  /** Days after the day it was due, up to the sealing or the doing. */
  readonly daysLate: number;
  readonly doneOn: Day | null;
  /** What came of it, or why it was dropped. */
  readonly outcome: string | null;
  readonly source: { readonly kind: ActionSource; readonly name: string } | null;
}

export interface EditionAnswer {
  /** The ask's id. */
  readonly key: string;
  readonly question: string;
  readonly answer: AskAnswer;
  readonly choice: string | null;
  readonly reason: string;
  readonly by: PersonRef;
  readonly on: Day;
  /** Deferred to that day. */
  readonly until: Day | null;
  readonly delegate: PersonRef | null;
  /** In the decision log. */
  readonly decisionKey: string | null;
  /** From asking to answering. */
  readonly days: number;
}

export interface EditionAsk {
  /** Its id. */
  readonly key: string;
  /** Of the report that asked first. */
  readonly periodKey: string;
  readonly question: string;
  readonly context: string | null;
  readonly options: readonly DecisionOption[];
  readonly recommendation: string;
  readonly dueOn: Day | null;
  readonly costOfDelay: string | null;
  readonly state: Exclude<AskState, 'draft' | 'withdrawn'>;
  /** Null in a draft. */
  readonly askedOn: Day | null;
  readonly deferredTo: Day | null;
  readonly delegate: PersonRef | null;
  readonly choice: string | null;
}

export const POINT_OUTCOMES = ['changed', 'unchanged'] as const;
export type PointOutcome = (typeof POINT_OUTCOMES)[number];

export interface EditionPoint {
  /** Its id. */
  readonly key: string;
  readonly text: string;
  readonly by: PersonRef;
  /** Null in a draft that does not answer it yet. */
  readonly outcome: PointOutcome | null;
  readonly answer: string | null;
}

export const actionEntry = (action: EditionAction): Entry => ({
  key: action.key,
  name: action.name,
  fields: [
    ['promise', 'status', action.state],
    ['owner', 'owner', action.owner?.name ?? null],
    ['due', 'target', action.dueOn],
    ['moves', 'figure', action.moves],
    ['doneOn', 'figure', action.doneOn],
  ],
});

export const askEntry = (ask: EditionAsk): Entry => ({
  key: ask.key,
  name: ask.question,
  fields: [
    ['ask', 'status', ask.state],
    ['choice', 'text', ask.choice],
    ['recommendation', 'text', ask.recommendation],
    ['due', 'target', ask.dueOn],
    ['deferredTo', 'target', ask.deferredTo],
    ['owner', 'owner', ask.delegate?.name ?? null],
  ],
});
