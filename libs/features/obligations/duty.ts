/**
 * `check_in`: of an area for a period; `value`: of a KPI; `report`: of the organization; `forecast`: of a budget; `variance_note`: of a line
 * of a budget; `action`: by its owner; the others answer what somebody wrote.
 */
export const OBLIGATION_KINDS = [
  'check_in',
  'value',
  'report',
  'check_in_acknowledgement',
  'report_acknowledgement',
  'action',
  'ask',
  'forecast',
  'variance_note',
] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** What recurs with the calendar. */
export type RecurringKind = 'check_in' | 'value' | 'report';

/** What follows from something that was published or submitted. */
export type AcknowledgementKind = 'check_in_acknowledgement' | 'report_acknowledgement';

/** What the course of a budget asks for. */
export type BudgetDutyKind = 'forecast' | 'variance_note';

/** What somebody is asked for by a day of its own. */
export type PromiseKind = 'action' | 'ask';

/** Names one obligation. The subject is an area, a KPI, the organization, a check-in, a report, an action, an ask, a budget or a line of one, by kind. */
export interface Duty {
  readonly kind: ObligationKind;
  readonly subjectId: string;
  /** Null for an acknowledgement, an action and an ask. */
  readonly periodKey: string | null;
}

export interface ExpectedAcknowledgement {
  readonly kind: AcknowledgementKind;
  readonly subjectId: string;
  readonly areaId?: string | null;
  readonly dueAt: Date;
  readonly graceUntil: Date;
}

export interface ExpectedPromise {
  readonly kind: PromiseKind;
  readonly subjectId: string;
  readonly areaId?: string | null;
  readonly dueAt: Date;
  readonly graceUntil: Date;
}

/** Of a budget or a line for a period. */
export interface ExpectedForBudget {
  readonly subjectId: string;
  readonly areaId: string | null;
  readonly periodKey: string;
  readonly dueAt: Date;
  readonly graceUntil: Date;
}

/** Whose duties of a kind are told whole. */
export interface BudgetDutyScope {
  readonly kind: BudgetDutyKind;
  readonly subjectIds: readonly string[];
  /** Only of this period. */
  readonly periodKey?: string;
}

/** An obligation that nobody has answered yet. */
export interface Unanswered {
  readonly periodKey: string;
  readonly dueAt: Date;
  readonly graceUntil: Date;
  readonly missedAt: Date | null;
}
