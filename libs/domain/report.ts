import { Conflict } from './errors.ts';

export const REPORT_STATES = [
  'draft',
  'in_review',
  'submitted',
  'resubmitted',
  'acknowledged',
  'changes_requested',
  'closed',
  'withdrawn',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_ACTIONS = [
  'review',
  'submit',
  'acknowledge',
  'requestChanges',
  'close',
  'withdraw',
] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

type Moves = Readonly<Partial<Record<ReportAction, ReportState>>>;

/** A first submission waits for an answer; any later one is a new edition of what was sealed before. */
const TRANSITIONS: Readonly<Record<ReportState, Moves>> = {
  draft: { review: 'in_review', submit: 'submitted', withdraw: 'withdrawn' },
  in_review: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: {
    submit: 'resubmitted',
    acknowledge: 'acknowledged',
    requestChanges: 'changes_requested',
    withdraw: 'withdrawn',
  },
  resubmitted: {
    submit: 'resubmitted',
    acknowledge: 'acknowledged',
    requestChanges: 'changes_requested',
    withdraw: 'withdrawn',
  },
  acknowledged: { submit: 'resubmitted', close: 'closed' },
  changes_requested: { submit: 'resubmitted', withdraw: 'withdrawn' },
  closed: {},
  withdrawn: {},
};

/** The state after the action; throws `Conflict` that says what can be done instead. */
export function reportTransition(from: ReportState, action: ReportAction): ReportState {
  const to = TRANSITIONS[from][action];
  if (to !== undefined) return to;
  const possible = Object.values(TRANSITIONS[from]).map(words);
  const instead =
    possible.length > 0
      ? `It can become ${possible.join(', ')}.`
      : 'Nothing more can be done with it.';
  throw new Conflict(`The report is ${words(from)}. ${instead}`);
}

const words = (state: ReportState): string => state.replaceAll('_', ' ');
