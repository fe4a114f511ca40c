export const REPORT_STATES = [
  'draft',
  'in_review',
  'submitted',
  'acknowledged',
  'changes_requested',
  'resubmitted',
  'closed',
  'withdrawn',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_ACTIONS = [
  'ask_review',
  'return_to_draft',
  'submit',
  'acknowledge',
  'request_changes',
  'resubmit',
  'close',
  'withdraw',
] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

type Moves = Partial<Record<ReportAction, ReportState>>;

/** With the reviewer: to answer, or to be corrected by another edition. */
const SUBMITTED: Moves = {
  acknowledge: 'acknowledged',
  request_changes: 'changes_requested',
  resubmit: 'resubmitted',
  withdraw: 'withdrawn',
};

const TRANSITIONS: Record<ReportState, Moves> = {
  draft: { ask_review: 'in_review', submit: 'submitted', withdraw: 'withdrawn' },
  in_review: { return_to_draft: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: SUBMITTED,
  resubmitted: SUBMITTED,
  changes_requested: { resubmit: 'resubmitted', withdraw: 'withdrawn' },
  acknowledged: {
    acknowledge: 'acknowledged',
    request_changes: 'changes_requested',
    resubmit: 'resubmitted',
    close: 'closed',
  },
  closed: {},
  withdrawn: {},
};

/** The state that follows; null when the action is not open from there. */
export function reportTransition(from: ReportState, action: ReportAction): ReportState | null {
  return TRANSITIONS[from][action] ?? null;
}

export function openActions(from: ReportState): ReportAction[] {
  return REPORT_ACTIONS.filter((action) => reportTransition(from, action) !== null);
}

/** Whose turn an action is: the author's side writes, the reviewer's side answers. */
export function sideOf(action: ReportAction): 'author' | 'reviewer' {
  return action === 'acknowledge' || action === 'request_changes' ? 'reviewer' : 'author';
}

/** These three leave a written reason on record. */
export function needsReason(action: ReportAction): boolean {
  return action === 'request_changes' || action === 'resubmit' || action === 'withdraw';
}

/** The narrative may change; once submitted, only another edition can. */
export function isEditable(state: ReportState): boolean {
  return state === 'draft' || state === 'in_review' || state === 'changes_requested';
}

/** An edition stands, and holds. */
export function isSealed(state: ReportState): boolean {
  return state !== 'draft' && state !== 'in_review' && state !== 'withdrawn';
}

/** Nobody acknowledges what they wrote. */
export function mayAcknowledge(actorPersonId: string, authorPersonIds: readonly string[]): boolean {
  return !authorPersonIds.includes(actorPersonId);
}
