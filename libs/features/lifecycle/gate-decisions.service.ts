import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { NotFound, Unprocessable } from '#domain/errors';
import { blockersOfDecision, blockersOfGo, isGo, type GateDecision } from '#domain/gate';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { GateCondition } from './gate-finding.entity.ts';
import { GateReview } from './gate.entity.ts';
import { GateChecks } from './gate-checks.ts';
import { findingsOf } from './gate-findings-of.ts';
import type { DecideGateReview, MeetCondition } from './gate-review.dto.ts';
import { conditionPolicy } from './gate-reviews.policy.ts';
import type { GateReviewRow } from './gate-reviews.query.ts';
import { GateReviews } from './gate-reviews.service.ts';
import { decisionOf, type Decision } from './gate-decision.ts';
import { References, unfit } from './references.ts';
import { GateMoves } from './gate-moves.ts';

/** Decides reviews; what lets a product go on moves it in the same transaction. */
@Injectable()
export class GateDecisions {
  constructor(
    private readonly db: Database,
    private readonly reviews: GateReviews,
    private readonly checks: GateChecks,
    private readonly references: References,
    private readonly moves: GateMoves,
  ) {}

  /** 422 that names what stands in the way; 412 unless `version` is the review's, so that nobody decides past a late vote. */
  async decide(
    actor: Actor,
    id: string,
    version: number,
    input: DecideGateReview,
  ): Promise<GateReviewRow> {
    const review = await this.reviews.open(actor, id, { action: 'decide', version });
    const decision = decisionOf(review, input);
    await this.refuseBlocked(actor, review, input.decision);
    await this.addConditions(actor, review, decision);
    await this.moves.follow(actor, review, decision);
    const { organizationId, personId: decidedBy } = actor;
    const { decidedOn, decisionReason, nextReviewOn, released } = decision;
    const releasedAmount = released?.amount ?? null;
    const releasedCurrency = released?.currency ?? null;
    const said = { decision: decision.decision, decidedBy, decidedOn, decisionReason };
    const row = { ...said, nextReviewOn, releasedAmount, releasedCurrency };
    await this.db.repository(GateReview).update({ organizationId, id }, row);
    return this.reviews.changed(actor, review, 'decide', { after: decision });
  }

  /** Says that a condition is met, or that it is open after all. */
  async meet(
    actor: Actor,
    [id, conditionId]: readonly [id: string, conditionId: string],
    version: number,
    met: MeetCondition | null,
  ): Promise<GateReviewRow> {
    const review = await this.reviews.lock(actor, id);
    const condition = review.conditions.find((known) => known.id === conditionId);
    if (!condition) throw new NotFound('Condition');
    const conditionOwnerId = condition.owner.personId;
    authorize(conditionPolicy, actor, 'meetCondition', { review, conditionOwnerId });
    refuseStale(review.version, version);
    const metOn = met && dayMet(review, met);
    const { organizationId } = actor;
    const after = { metOn, metNote: met?.note ?? '' };
    await this.db.repository(GateCondition).update({ organizationId, id: conditionId }, after);
    const action = met === null ? 'reopen_condition' : 'meet_condition';
    const before = { condition: condition.text, metOn: condition.metOn };
    return this.reviews.changed(actor, review, action, { before, after });
  }

  private async refuseBlocked(
    actor: Actor,
    review: GateReviewRow,
    decision: GateDecision,
  ): Promise<void> {
    const subject = { productId: review.product.id, gateId: review.gate.id };
    const findings = findingsOf(review, await this.checks.of(actor, subject));
    const blockers = isGo(decision) ? blockersOfGo(findings) : blockersOfDecision(findings);
    if (blockers.length === 0) return;
    const errors = blockers.map(({ message }) => ({ pointer: '/decision', message }));
    const reasons = blockers.map(({ message }) => message).join('; ');
    throw new Unprocessable(`This cannot be decided so yet: ${reasons}.`, errors);
  }

  private async addConditions(
    actor: Actor,
    { id: reviewId }: GateReviewRow,
    { conditions }: Decision,
  ): Promise<void> {
    const { organizationId } = actor;
    for (const [index, condition] of conditions.entries()) {
      await this.references.inOffice(actor, condition.ownerId, `/conditions/${index}/ownerId`);
      const row = { ...condition, organizationId, id: newId(), reviewId };
      await this.db.repository(GateCondition).insert(row);
    }
  }
}

function dayMet({ today, decidedOn }: GateReviewRow, { metOn = today }: MeetCondition): Day {
  if (metOn > today || metOn < (decidedOn ?? today))
    throw unfit('/metOn', `It is met today (${today}) or was since the decision`);
  return metOn;
}
