import type { Day } from '#domain/day';
import { decisionsOf, isGo, type GateDecision } from '#domain/gate';
import type { DecideGateReview, MoneyField, NewGateCondition } from './gate-review.dto.ts';
import type { GateReviewRow } from './gate-reviews.query.ts';
import { refuseCurrency, unfit } from './references.ts';

/** A decision that is complete in itself; whether the review lets it pass is another question. */
export interface Decision {
  readonly decision: GateDecision;
  readonly decidedOn: Day;
  readonly decisionReason: string;
  readonly nextReviewOn: Day | null;
  readonly released: MoneyField | null;
  readonly conditions: readonly NewGateCondition[];
}

const NEEDS_REASON: ReadonlySet<GateDecision> = new Set<GateDecision>([
  'hold',
  'recycle',
  'kill',
  'harvest',
  'retire',
]);

/** 422 at the field that is missing or does not fit. */
export function decisionOf(review: GateReviewRow, input: DecideGateReview): Decision {
  const { decision, reason = '', decidedOn = review.today, nextReviewOn = null } = input;
  const { released = null, conditions = [] } = input;
  refuseWord(review, decision, decidedOn);
  if (reason === '' && NEEDS_REASON.has(decision))
    throw unfit('/reason', 'Say why, so that whoever asked can learn from it');
  refuseNextReview(decision, decidedOn, nextReviewOn);
  refuseConditions(decision, decidedOn, conditions);
  refuseMoney(decision, released);
  return { decision, decidedOn, decisionReason: reason, nextReviewOn, released, conditions };
}

function refuseWord(
  { kind, today, requestedOn }: GateReviewRow,
  decision: GateDecision,
  decidedOn: Day,
): void {
  const known = decisionsOf(kind);
  if (!known.includes(decision))
    throw unfit('/decision', `This review is decided by ${known.join(', ')}`);
  if (decidedOn > today || decidedOn < requestedOn)
    throw unfit('/decidedOn', `It was requested on ${requestedOn}: choose that day up to today`);
}

function refuseNextReview(decision: GateDecision, decidedOn: Day, nextReviewOn: Day | null): void {
  if (decision === 'hold' && nextReviewOn === null)
    throw unfit('/nextReviewOn', 'What is held is reviewed again: say on which day');
  if (nextReviewOn !== null && nextReviewOn <= decidedOn)
    throw unfit('/nextReviewOn', 'The next review comes after this one');
}

function refuseConditions(
  decision: GateDecision,
  decidedOn: Day,
  conditions: readonly NewGateCondition[],
): void {
  if (decision === 'go_with_conditions' && conditions.length === 0)
    throw unfit('/conditions', 'Name at least one condition, with its owner and day');
  if (decision !== 'go_with_conditions' && conditions.length > 0)
    throw unfit('/conditions', 'Conditions belong to a go with conditions');
  for (const [index, { dueOn }] of conditions.entries())
    if (dueOn < decidedOn)
      throw unfit(
        `/conditions/${index}/dueOn`,
        'A condition is due on the day of the decision or later',
      );
}

function refuseMoney(decision: GateDecision, released: MoneyField | null): void {
  if (released === null) return;
  refuseCurrency(released.currency, '/released/currency');
  if (!isGo(decision)) throw unfit('/released', 'Money is released with a go alone');
}
