import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { decisionsOf, type Criterion } from '#domain/gate';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { GateAssessment, GateEvidence, GateVote, GateWaiver } from './gate-finding.entity.ts';
import { GateChecks } from './gate-checks.ts';
import type {
  AddGateEvidence,
  AssessCriteria,
  AssessCriterion,
  CastGateVote,
} from './gate-review.dto.ts';
import type { GateReviewRow } from './gate-reviews.query.ts';
import { GateReviews } from './gate-reviews.service.ts';
import { unfit } from './references.ts';

/** What is found, shown, waived and voted in an open review. */
@Injectable()
export class GateFindings {
  constructor(
    private readonly db: Database,
    private readonly reviews: GateReviews,
    private readonly checks: GateChecks,
    private readonly clock: Clock,
  ) {}

  /** Several criteria at once; the newest assessment of each counts. */
  async assess(actor: Actor, id: string, { assessments }: AssessCriteria): Promise<GateReviewRow> {
    const review = await this.reviews.open(actor, id, { action: 'assess' });
    const { organizationId, personId: assessedBy } = actor;
    const rows = assessments.map((given, index) => {
      refuseUnfit(review.criteria, given, `/assessments/${index}`);
      const { criterion, met = null, score = null, note = '' } = given;
      const row = { criterion, met, score, note, assessedBy };
      return { ...row, organizationId, id: newId(), reviewId: id };
    });
    await this.db.repository(GateAssessment).insert(rows);
    return this.reviews.changed(actor, review, 'assess', { after: { assessments } });
  }

  async addEvidence(actor: Actor, id: string, input: AddGateEvidence): Promise<GateReviewRow> {
    const review = await this.reviews.open(actor, id, { action: 'addEvidence' });
    const { requirement = null } = input;
    const known = review.requiredEvidence.map(({ key }) => key);
    if (requirement !== null && !known.includes(requirement))
      throw unfit('/requirement', `This gate requires ${known.join(', ') || 'nothing'}`);
    const { organizationId, personId: addedBy } = actor;
    const row = { ...input, organizationId, id: newId(), reviewId: id, addedBy };
    await this.db.repository(GateEvidence).insert(row);
    return this.reviews.changed(actor, review, 'add_evidence', { after: input });
  }

  async removeEvidence(actor: Actor, id: string, evidenceId: string): Promise<GateReviewRow> {
    const review = await this.reviews.open(actor, id, { action: 'addEvidence' });
    const before = review.evidence.find((known) => known.id === evidenceId);
    if (!before) throw new NotFound('Evidence');
    await this.db
      .repository(GateEvidence)
      .update(
        { organizationId: actor.organizationId, id: evidenceId },
        { removedAt: this.clock.now() },
      );
    return this.reviews.changed(actor, review, 'remove_evidence', { before });
  }

  /** The newest vote of a gatekeeper counts. */
  async vote(
    actor: Actor,
    id: string,
    { vote, comment = '' }: CastGateVote,
  ): Promise<GateReviewRow> {
    const review = await this.reviews.open(actor, id, { action: 'vote' });
    const known = decisionsOf(review.kind);
    if (!known.includes(vote)) throw unfit('/vote', `This review is voted by ${known.join(', ')}`);
    const { organizationId, personId: voterId } = actor;
    const row = { organizationId, id: newId(), reviewId: id, voterId, vote, comment };
    await this.db.repository(GateVote).insert(row);
    return this.reviews.changed(actor, review, 'vote', { after: { vote, comment } });
  }

  /** By name and with a reason; never by who asked for the review. Twice is once. */
  async waive(actor: Actor, id: string, criterion: string, reason: string): Promise<GateReviewRow> {
    const review = await this.reviews.open(actor, id, { action: 'waive' });
    const { productId, gateId } = { productId: review.product.id, gateId: review.gate.id };
    const checks = await this.checks.of(actor, { productId, gateId });
    const musts = review.criteria.filter(({ kind }) => kind === 'must').map(({ key }) => key);
    if (![...musts, ...checks.map(({ name }) => name)].includes(criterion))
      throw new NotFound('Must-meet criterion');
    if (review.waivers.some((known) => known.criterion === criterion)) return review;
    const { organizationId, personId: waivedBy } = actor;
    const row = { organizationId, id: newId(), reviewId: id, criterion, reason, waivedBy };
    await this.db.repository(GateWaiver).insert(row);
    return this.reviews.changed(actor, review, 'waive', { after: { criterion, reason } });
  }
}

/** 422 for a criterion that is not asked, a must that is scored, or a should that is answered by yes or no. */
function refuseUnfit(
  criteria: readonly Criterion[],
  { criterion, met = null, score = null }: AssessCriterion,
  pointer: string,
): void {
  const known = criteria.find(({ key }) => key === criterion);
  if (!known)
    throw unfit(
      `${pointer}/criterion`,
      `This gate asks ${criteria.map(({ key }) => key).join(', ') || 'nothing'}`,
    );
  if (known.kind === 'must' && score !== null)
    throw unfit(`${pointer}/score`, 'A must is met or not: say `met`');
  if (known.kind === 'should' && met !== null)
    throw unfit(`${pointer}/met`, 'A should is scored from 0 to 10: say `score`');
}
