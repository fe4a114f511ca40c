import type { Day } from '#domain/day';
import {
  GATE_DECISIONS,
  GATE_KINDS,
  GATE_LIMITS,
  type GateDecision,
  type GateKind,
} from '#domain/gate';
import { BENEFIT_LIMITS } from '#domain/benefit';
import { NATURAL_KEY_MAX } from '#domain/natural-key';
import { DayField, Flag, Id, Nested, NestedList, OneOf, Text, Whole } from '#platform/http/fields';
import { PAGE_MAX } from '#platform/http/page';
import { ReadTimes } from './reading.ts';

const NOTE = { min: 0, max: GATE_LIMITS.note, optional: true } as const;
const REASON = { max: GATE_LIMITS.note } as const;
const KEY = { max: NATURAL_KEY_MAX } as const;

/** Integer minor units of the currency: 1250 EUR is 12.50 euros. */
export class MoneyField {
  @Whole({ min: 0, max: BENEFIT_LIMITS.amount }) readonly amount!: number;
  @Text({ min: 3, max: 3, description: 'ISO 4217' }) readonly currency!: string;
}

export class RequestGateReview {
  @Text({ ...KEY, description: 'Id or key' }) readonly product!: string;
  @Text({ ...KEY, description: 'Id or key' }) readonly gate!: string;
  @Text(NOTE) readonly note?: string;
  @DayField({ optional: true, description: 'Today when absent; never later' })
  readonly requestedOn?: Day;
}

export class ListGateReviews extends ReadTimes {
  @Text({ ...KEY, optional: true, description: 'Id or key of a product' })
  readonly product?: string;
  @OneOf(['open', 'decided', 'withdrawn'], { optional: true })
  readonly state?: 'open' | 'decided' | 'withdrawn';
  @OneOf(GATE_KINDS, { optional: true }) readonly kind?: GateKind;
  @Flag({ optional: true, description: 'true: only those with conditions that are not met' })
  readonly hasOpenConditions?: boolean;
  @Whole({ min: 1, max: PAGE_MAX, optional: true }) readonly limit?: number;
  @Text({ max: 500, optional: true }) readonly cursor?: string;
}

export class AssessCriterion {
  @Text(KEY) readonly criterion!: string;
  @Flag({ optional: true, nullable: true, description: 'Of a must; null: taken back' })
  readonly met?: boolean | null;
  @Whole({ min: 0, max: 10, optional: true, nullable: true, description: 'Of a should' })
  readonly score?: number | null;
  @Text(NOTE) readonly note?: string;
}

export class AssessCriteria {
  @NestedList(() => AssessCriterion, { min: 1, max: GATE_LIMITS.criteria })
  readonly assessments!: AssessCriterion[];
}

export class AddGateEvidence {
  @Text({ ...KEY, optional: true, nullable: true, description: 'Key of what the gate requires' })
  readonly requirement?: string | null;
  @Text({ max: GATE_LIMITS.criterion }) readonly title!: string;
  @Text({ max: GATE_LIMITS.url, pattern: /^https?:\/\/\S+$/ }) readonly url!: string;
  @Text(NOTE) readonly note?: string;
}

export class CastGateVote {
  @OneOf(GATE_DECISIONS) readonly vote!: GateDecision;
  @Text(NOTE) readonly comment?: string;
}

export class WaiveCriterion {
  @Text(REASON) readonly reason!: string;
}

export class NewGateCondition {
  @Text({ max: GATE_LIMITS.criterion }) readonly text!: string;
  @Id() readonly ownerId!: string;
  @DayField() readonly dueOn!: Day;
}

export class DecideGateReview {
  @OneOf(GATE_DECISIONS) readonly decision!: GateDecision;
  @Text({ ...NOTE, description: 'Required for hold, recycle, kill, harvest and retire' })
  readonly reason?: string;
  @DayField({ optional: true, description: 'Today when absent; never later' })
  readonly decidedOn?: Day;
  @DayField({ optional: true, nullable: true, description: 'Required for hold' })
  readonly nextReviewOn?: Day | null;
  @Nested(() => MoneyField, { optional: true, nullable: true })
  readonly released?: MoneyField | null;
  @NestedList(() => NewGateCondition, { max: GATE_LIMITS.criteria, optional: true })
  readonly conditions?: NewGateCondition[];
}

export class MeetCondition {
  @DayField({ optional: true, description: 'Today when absent; never later' })
  readonly metOn?: Day;
  @Text(NOTE) readonly note?: string;
}

export class CriterionPlace {
  @Id() readonly id!: string;
  @Text({ max: GATE_LIMITS.criterion }) readonly criterion!: string;
}

/** Something of a review: a piece of evidence or a condition. */
export class ReviewPart {
  @Id() readonly id!: string;
  @Id() readonly part!: string;
}
