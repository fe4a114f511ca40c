import { Injectable } from '@nestjs/common';
import { ActivityLog, type Change, type Subject } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import type { Page } from '#platform/http/page';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { GateReview } from './gate.entity.ts';
import type { RequestGateReview } from './gate-review.dto.ts';
import { reviewPolicy } from './gate-reviews.policy.ts';
import { GateReviewsQuery, type GateReviewRow, type ReviewFilter } from './gate-reviews.query.ts';
import type { ReadTimes } from './reading.ts';

/** How somebody takes hold of a review: for which action, and at which version where one is asked for. */
export interface Hold {
  readonly action: keyof typeof reviewPolicy;
  readonly version?: number;
}

@Injectable()
export class GateReviews {
  constructor(
    private readonly db: Database,
    private readonly query: GateReviewsQuery,
    private readonly clock: Clock,
    private readonly activity: ActivityLog,
  ) {}

  list(actor: Actor, filter: ReviewFilter): Promise<Page<GateReviewRow>> {
    return this.query.page(actor, filter);
  }

  /** Throws `NotFound`. */
  async get(actor: Actor, id: string, times: ReadTimes = {}): Promise<GateReviewRow> {
    const review = await this.query.find(actor, id, times);
    if (review === undefined) throw new NotFound('Gate review');
    return review;
  }

  /** Holds an open review until the transaction ends; 409 when it is over. */
  async open(actor: Actor, id: string, { action, version }: Hold): Promise<GateReviewRow> {
    await this.query.lock(actor, id);
    const review = await this.get(actor, id);
    if (!review.isOpen) throw new Conflict('This review is over: request a new one.');
    authorize(reviewPolicy, actor, action, review);
    if (version !== undefined) refuseStale(review.version, version);
    return review;
  }

  /** Locks a review that may be over, for what is left to do after its decision. */
  async lock(actor: Actor, id: string): Promise<GateReviewRow> {
    await this.query.lock(actor, id);
    return this.get(actor, id);
  }

  /** One version on, with the activity that tells why. */
  async changed(
    actor: Actor,
    review: GateReviewRow,
    action: string,
    change: Change,
  ): Promise<GateReviewRow> {
    await this.query.touch(actor, review.id);
    this.activity.record(actor, `gate_review.${action}`, subjectOfReview(review), change);
    return this.get(actor, review.id);
  }

  async withdraw(actor: Actor, id: string, version: number): Promise<GateReviewRow> {
    const review = await this.open(actor, id, { action: 'withdraw', version });
    const { organizationId } = actor;
    const withdrawnAt = this.clock.now();
    await this.db.repository(GateReview).update({ organizationId, id }, { withdrawnAt });
    this.activity.record(actor, 'gate_review.withdraw', subjectOfReview(review), {
      after: { withdrawnAt },
    });
    return this.get(actor, id);
  }

  /** The row alone, with what the gate asks; the caller has checked that it may be asked. */
  async insert(
    actor: Actor,
    given: Omit<Partial<GateReview>, 'id'>,
    input: RequestGateReview,
  ): Promise<GateReviewRow> {
    const { organizationId, personId: requestedBy } = actor;
    const id = newId();
    await this.db.repository(GateReview).insert({ ...given, organizationId, id, requestedBy });
    const review = await this.get(actor, id);
    this.activity.record(actor, 'gate_review.request', subjectOfReview(review), { after: input });
    return review;
  }
}

const subjectOfReview = ({ id, areaId }: GateReviewRow): Subject => ({
  kind: 'gate_review',
  id,
  areaId,
});
