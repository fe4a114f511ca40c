import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Actor, type Role } from '#domain/actor';
import type { Day } from '#domain/day';
import {
  blockersOfGo,
  cycleDays,
  GATE_DECISIONS,
  GATE_KINDS,
  gateScore,
  type Blocker,
  type GateCheck,
  type GateDecision,
  type GateKind,
} from '#domain/gate';
import { abilities } from '#domain/policy';
import { DayField, Id, Instant, OneOf } from '#platform/http/fields';
import { GateCriterion, GateEvidenceRequirement } from './gate.dto.ts';
import { MoneyField } from './gate-review.dto.ts';
import { conditionPolicy, reviewPolicy } from './gate-reviews.policy.ts';
import type { ConditionFacts, GateReviewRow } from './gate-reviews.query.ts';
import { findingsOf } from './gate-findings-of.ts';
import { LifecycleOwner } from './product.dto.ts';
import { StageName } from './stage-change.dto.ts';

export class GateAssessmentView {
  @ApiProperty() readonly criterion!: string;
  @ApiProperty({ type: Boolean, nullable: true }) readonly met!: boolean | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly score!: number | null;
  @ApiProperty() readonly note!: string;
  @ApiProperty({ type: LifecycleOwner }) readonly assessedBy!: LifecycleOwner;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
}

export class GateWaiverView {
  @ApiProperty({ description: 'Key of the criterion, or name of the check' })
  readonly criterion!: string;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: LifecycleOwner }) readonly waivedBy!: LifecycleOwner;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
}

export class GateEvidenceView {
  @Id() readonly id!: string;
  @ApiProperty({ type: String, nullable: true }) readonly requirement!: string | null;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly url!: string;
  @ApiProperty() readonly note!: string;
  @ApiProperty({ type: LifecycleOwner }) readonly addedBy!: LifecycleOwner;
}

export class GateVoteView {
  @ApiProperty({ type: LifecycleOwner }) readonly voter!: LifecycleOwner;
  @OneOf(GATE_DECISIONS) readonly vote!: GateDecision;
  @ApiProperty() readonly comment!: string;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
}

export class GateBlocker implements Blocker {
  @OneOf(['must', 'evidence', 'quorum', 'requester', 'check']) readonly kind!: Blocker['kind'];
  @ApiProperty({ type: String, nullable: true }) readonly key!: string | null;
  @ApiProperty() readonly message!: string;
}

export class GateConditionView {
  @Id() readonly id!: string;
  @ApiProperty() readonly text!: string;
  @ApiProperty({ type: LifecycleOwner }) readonly owner!: LifecycleOwner;
  @DayField() readonly dueOn!: Day;
  @DayField({ nullable: true, description: 'null: open' }) readonly metOn!: Day | null;
  @ApiProperty() readonly metNote!: string;
  @ApiProperty() readonly isOverdue!: boolean;
  @ApiProperty() readonly canMeet!: boolean;

  static of(condition: ConditionFacts, review: GateReviewRow, actor: Actor): GateConditionView {
    const { id, text, owner, dueOn, metOn, metNote } = condition;
    const subject = { review, conditionOwnerId: owner.personId };
    const isOverdue = metOn === null && dueOn < review.today;
    const canMeet = abilities(conditionPolicy, actor, subject).meetCondition;
    return { id, text, owner, dueOn, metOn, metNote, isOverdue, canMeet };
  }
}

export class GateReviewAbilities implements Record<keyof typeof reviewPolicy, boolean> {
  @ApiProperty() readonly assess!: boolean;
  @ApiProperty() readonly addEvidence!: boolean;
  @ApiProperty() readonly vote!: boolean;
  @ApiProperty() readonly waive!: boolean;
  @ApiProperty() readonly decide!: boolean;
  @ApiProperty() readonly withdraw!: boolean;
}

export class GateReviewView {
  @Id() readonly id!: string;
  @ApiProperty({ type: StageName }) readonly product!: StageName;
  @ApiProperty({ type: StageName }) readonly gate!: StageName;
  @OneOf(GATE_KINDS) readonly kind!: GateKind;
  @OneOf(['open', 'decided', 'withdrawn']) readonly state!: 'open' | 'decided' | 'withdrawn';
  @ApiProperty() readonly question!: string;
  @ApiProperty({ type: StageName, nullable: true }) readonly from!: StageName | null;
  @ApiProperty({ type: StageName, nullable: true }) readonly to!: StageName | null;
  @ApiProperty({ type: [GateCriterion], description: 'As they stood when it was requested' })
  readonly criteria!: readonly GateCriterion[];
  @ApiProperty({ type: [GateEvidenceRequirement] })
  readonly requiredEvidence!: readonly GateEvidenceRequirement[];
  @ApiProperty({ type: [LifecycleOwner] }) readonly gatekeepers!: readonly LifecycleOwner[];
  @ApiProperty({ enum: ROLES, isArray: true }) readonly gatekeeperRoles!: readonly Role[];
  @ApiProperty({ type: 'integer' }) readonly quorum!: number;
  @ApiProperty() readonly note!: string;
  @ApiProperty({ type: LifecycleOwner }) readonly requestedBy!: LifecycleOwner;
  @DayField() readonly requestedOn!: Day;
  @ApiProperty({ type: [GateAssessmentView], description: 'The newest of each criterion' })
  readonly assessments!: readonly GateAssessmentView[];
  @ApiProperty({ type: [GateWaiverView] }) readonly waivers!: readonly GateWaiverView[];
  @ApiProperty({ type: [GateEvidenceView] }) readonly evidence!: readonly GateEvidenceView[];
  @ApiProperty({ type: [GateVoteView], description: 'The newest of each gatekeeper' })
  readonly votes!: readonly GateVoteView[];
  @ApiProperty({
    type: [GateBlocker],
    description: 'What stands in the way of a go; of a decided one, nothing',
  })
  readonly blockers!: readonly GateBlocker[];
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 10 })
  readonly score!: number | null;
  @ApiProperty({ enum: GATE_DECISIONS, nullable: true }) readonly decision!: GateDecision | null;
  @ApiProperty({ type: LifecycleOwner, nullable: true }) readonly decidedBy!: LifecycleOwner | null;
  @DayField({ nullable: true }) readonly decidedOn!: Day | null;
  @ApiProperty() readonly decisionReason!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Days from request to decision' })
  readonly cycleDays!: number | null;
  @DayField({ nullable: true }) readonly nextReviewOn!: Day | null;
  @ApiProperty({ type: MoneyField, nullable: true }) readonly released!: MoneyField | null;
  @ApiProperty({ type: [GateConditionView] }) readonly conditions!: readonly GateConditionView[];
  @Instant({ nullable: true }) readonly withdrawnAt!: Date | null;
  @ApiProperty({ type: 'integer', description: 'Counts all that is said in the review, too' })
  readonly version!: number;
  @ApiProperty({ type: GateReviewAbilities }) readonly can!: GateReviewAbilities;

  static of(review: GateReviewRow, checks: readonly GateCheck[], actor: Actor): GateReviewView {
    return {
      id: review.id,
      product: review.product,
      gate: review.gate,
      kind: review.kind,
      question: review.question,
      from: review.from,
      to: review.to,
      criteria: review.criteria,
      requiredEvidence: review.requiredEvidence,
      gatekeepers: review.gatekeepers,
      gatekeeperRoles: review.gatekeeperRoles,
      quorum: review.quorum,
      note: review.note,
      requestedBy: review.requestedBy,
      requestedOn: review.requestedOn,
      assessments: review.assessments,
      waivers: review.waivers,
      evidence: review.evidence,
      votes: review.votes,
      decision: review.decision,
      decidedBy: review.decidedBy,
      decidedOn: review.decidedOn,
      decisionReason: review.decisionReason,
      nextReviewOn: review.nextReviewOn,
      released: review.released,
      withdrawnAt: review.withdrawnAt,
      version: review.version,
      state: stateOf(review),
      blockers: review.isOpen ? blockersOfGo(findingsOf(review, checks)) : [],
      score: gateScore(review.criteria, review.assessments),
      cycleDays: cycleDays(review.requestedOn, review.decidedOn),
      conditions: review.conditions.map((one) => GateConditionView.of(one, review, actor)),
      can: abilities(reviewPolicy, actor, review),
    };
  }
}

function stateOf({ isOpen, withdrawnAt }: GateReviewRow): GateReviewView['state'] {
  if (isOpen) return 'open';
  return withdrawnAt === null ? 'decided' : 'withdrawn';
}

export class GateReviewPage {
  @ApiProperty({ type: [GateReviewView] }) readonly data!: readonly GateReviewView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}
