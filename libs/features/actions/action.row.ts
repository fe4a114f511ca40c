import {
  actionState,
  daysLate,
  type ActionKind,
  type ActionSource,
  type ActionState,
} from '#domain/action';
import type { Day } from '#domain/day';
import type { ActionFacts } from './actions.policy.ts';

export interface ActionPerson {
  readonly personId: string;
  readonly name: string;
}

export interface MoveRow {
  readonly fromDueOn: Day;
  readonly toDueOn: Day;
  readonly days: number;
  readonly isLate: boolean;
  readonly reason: string;
  readonly movedOn: Day;
  readonly by: ActionPerson;
}

export interface SourceRow {
  readonly kind: ActionSource;
  readonly id: string | null;
  /** Of a report the period, of a decision the key. */
  readonly key: string | null;
  readonly name: string;
}

/** As the database gives it. */
export interface ActionFactsRow extends ActionFacts {
  readonly id: string;
  readonly kind: ActionKind;
  readonly name: string;
  readonly note: string;
  readonly owner: ActionPerson | null;
  readonly area: { readonly id: string; readonly key: string; readonly name: string } | null;
  readonly promisedOn: Day;
  readonly dueOn: Day;
  readonly firstDueOn: Day;
  readonly movedLate: boolean;
  readonly moves: readonly MoveRow[];
  readonly source: SourceRow | null;
  readonly outcome: string;
  readonly dropReason: string;
  readonly createdBy: ActionPerson;
  readonly version: number;
  readonly updatedAt: Date;
}

export interface ActionRow extends ActionFactsRow {
  readonly state: ActionState;
  readonly daysLate: number;
}

/** What its days say on a day. */
export const judged = (row: ActionFactsRow, today: Day): ActionRow => ({
  ...row,
  state: actionState(row, today),
  daysLate: daysLate(row, today),
});
