import { leads, type Actor } from '#domain/actor';
import type { Policy } from '#domain/policy';
import {
  isEditable,
  isSealed,
  mayAcknowledge,
  reportTransition,
  type ReportAction,
  type ReportState,
} from '#domain/report';

export interface ReportFacts {
  readonly state: ReportState;
  /** Whoever opened the report or sealed an edition of it. */
  readonly authorIds: readonly string[];
}

/** Each deed of a person, and the moves of the report's state that it can be. */
export const MOVES = {
  askReview: ['ask_review'],
  returnToDraft: ['return_to_draft'],
  submit: ['submit', 'resubmit'],
  withdraw: ['withdraw'],
  close: ['close'],
  acknowledge: ['acknowledge'],
  requestChanges: ['request_changes'],
} as const satisfies Readonly<Record<string, readonly ReportAction[]>>;
export type ReportDeed = keyof typeof MOVES;

/** The state that the deed leads to; null when it is not open now. */
export const stateAfter = (state: ReportState, deed: ReportDeed): ReportState | null =>
  MOVES[deed].map((move) => reportTransition(state, move)).find((next) => next !== null) ?? null;

const authors = (deed: ReportDeed) => (actor: Actor, report: ReportFacts) =>
  leads(actor) && stateAfter(report.state, deed) !== null;

/** Only the reviewer's side answers, and nobody answers their own report. */
const answers = (deed: ReportDeed) => (actor: Actor, report: ReportFacts) =>
  reviewsReports(actor) &&
  mayAcknowledge(actor.personId, report.authorIds) &&
  stateAfter(report.state, deed) !== null;

/** Shows reports to people outside; no token that is bound to some areas does. */
export const mayShareReports = (actor: Actor): boolean =>
  (leads(actor) || reviewsReports(actor)) && (actor.areaIds ?? null) === null;

export const reviewsReports = (actor: Actor): boolean => actor.role === 'ceo';

export const reportPolicy = {
  edit: (actor, report) => leads(actor) && isEditable(report.state),
  askReview: authors('askReview'),
  returnToDraft: authors('returnToDraft'),
  submit: authors('submit'),
  withdraw: authors('withdraw'),
  close: authors('close'),
  acknowledge: answers('acknowledge'),
  requestChanges: answers('requestChanges'),
  share: (actor, { state }) => mayShareReports(actor) && isSealed(state),
} satisfies Policy<ReportFacts, string>;

/** What a person may do to the list as a whole, and which side of a report is theirs. */
export const reportsPolicy = {
  open: leads,
  author: leads,
  review: reviewsReports,
} satisfies Policy<unknown, string>;
