import { isGo, type GateDecision } from '#domain/gate';
import type { Review } from '../lifecycle.ts';
import type { Decision } from '../use-review-writes.ts';

export interface DraftCondition {
  readonly id: number;
  readonly text: string;
  readonly ownerId: string | null;
  readonly dueOn: string | null;
}

export interface DecisionDraft {
  readonly decision: GateDecision;
  readonly reason: string;
  readonly nextReviewOn: string | null;
  readonly released: string;
  readonly conditions: readonly DraftCondition[];
}

const FAULTS = ['reason', 'nextReview', 'released', 'conditions'] as const;
export type DecisionFault = (typeof FAULTS)[number];

const WITH_REASON: ReadonlySet<GateDecision> = new Set([
  'hold',
  'recycle',
  'kill',
  'harvest',
  'retire',
]);

export const needsReason = (decision: GateDecision): boolean => WITH_REASON.has(decision);

/** A go waits for everything; any other decision for the votes alone. */
export const blockersOf = ({ blockers }: Review, decision: GateDecision): Review['blockers'] =>
  isGo(decision)
    ? blockers
    : blockers.filter(({ kind }) => kind === 'quorum' || kind === 'requester');

type Money = NonNullable<Decision['released']>;

/** What is to be sent, or what is missing. `readMoney` answers undefined for what is no amount. */
export function readDecision(
  draft: DecisionDraft,
  readMoney: (text: string) => Money | null | undefined,
): { readonly faults: readonly DecisionFault[]; readonly body: Decision } {
  const { decision, nextReviewOn, released } = draft;
  const reason = draft.reason.trim();
  const money = isGo(decision) ? readMoney(released) : null;
  const conditions = decision === 'go_with_conditions' ? draft.conditions : [];
  const whole = conditions.flatMap(wholeOf);
  const missing: Readonly<Record<DecisionFault, boolean>> = {
    reason: needsReason(decision) && reason === '',
    nextReview: decision === 'hold' && nextReviewOn === null,
    released: money === undefined,
    conditions:
      decision === 'go_with_conditions' && (whole.length === 0 || whole.length < conditions.length),
  };
  return {
    faults: FAULTS.filter((fault) => missing[fault]),
    body: {
      decision,
      ...(reason && { reason }),
      ...(nextReviewOn !== null && { nextReviewOn }),
      ...(money && { released: money }),
      ...(whole.length > 0 && { conditions: whole }),
    },
  };
}

/** None where a part of it is missing. */
const wholeOf = ({ text, ownerId, dueOn }: DraftCondition) =>
  text.trim() !== '' && ownerId !== null && dueOn !== null
    ? [{ text: text.trim(), ownerId, dueOn }]
    : [];
