import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { PostLaunchReview } from './business-case.entity.ts';
import type { HoldPostLaunchReview, PostLaunchReviewView } from './post-launch.dto.ts';
import { ProductsService } from './products.service.ts';
import type { ProductRow } from './products.query.ts';
import {
  ALL_TAKEN,
  DAY,
  LifecycleReadings,
  ORGANIZATION,
  versionsOf,
  type ReadTimes,
} from './reading.ts';
import { unfit } from './references.ts';

const COLUMNS = `id, organization_id, product_id, held_on, expected, actual, learning, decision, reason, decided_by, next_review_on,
  archived_at, created_at`;

const reviews = (isAsOf: boolean): string => `
  SELECT r.id, r.held_on AS "heldOn", r.expected, r.actual, r.learning, r.decision, r.reason, r.next_review_on AS "nextReviewOn",
    json_build_object('personId', p.id, 'name', p.name) AS "decidedBy", r.created_at AS "recordedAt"
  FROM ${versionsOf('post_launch_reviews', COLUMNS, isAsOf)} r
  JOIN people p ON p.organization_id = ${ORGANIZATION} AND p.id = r.decided_by
  WHERE r.product_id = $6 AND r.held_on <= ${DAY} AND r.archived_at IS NULL AND ${ALL_TAKEN}
  ORDER BY r.held_on DESC, r.id DESC`;

/** What was learnt after a launch. */
@Injectable()
export class PostLaunchReviews {
  constructor(
    private readonly db: Database,
    private readonly products: ProductsService,
    private readonly readings: LifecycleReadings,
    private readonly activity: ActivityLog,
  ) {}

  /** Newest first. */
  async list(
    actor: Actor,
    reference: string,
    times: ReadTimes = {},
  ): Promise<PostLaunchReviewView[]> {
    const product = await this.products.get(actor, reference, times);
    const { isAsOf, values } = await this.readings.of(actor, times);
    return this.db.rows<PostLaunchReviewView & Record<string, unknown>>({
      text: reviews(isAsOf),
      values: [...values, product.id],
    });
  }

  async hold(
    actor: Actor,
    reference: string,
    input: HoldPostLaunchReview,
  ): Promise<PostLaunchReviewView> {
    const product = await this.products.open(actor, reference, { action: 'update' });
    const { heldOn = product.today, reason = '', nextReviewOn = null, ...said } = input;
    refuseUnfit(product, { ...said, heldOn, reason, nextReviewOn });
    const { organizationId, personId: decidedBy } = actor;
    const id = newId();
    const row = { ...said, heldOn, reason, nextReviewOn, decidedBy, productId: product.id };
    await this.db.repository(PostLaunchReview).insert({ ...row, organizationId, id });
    const subject = { kind: 'post_launch_review', id, areaId: product.areaId };
    this.activity.record(actor, 'post_launch_review.hold', subject, { after: row });
    const held = (await this.list(actor, product.id)).find((known) => known.id === id);
    if (!held) throw new NotFound('Review after the launch');
    return held;
  }
}

function refuseUnfit(
  { today, launchedOn }: ProductRow,
  {
    heldOn = today,
    decision,
    reason,
    nextReviewOn = null,
  }: Pick<HoldPostLaunchReview, 'heldOn' | 'decision' | 'reason' | 'nextReviewOn'>,
): void {
  if (launchedOn === null || heldOn < launchedOn)
    throw unfit('/heldOn', 'It is reviewed after its launch: say first when it was launched');
  if (heldOn > today) throw unfit('/heldOn', `It is held today (${today}) or was before`);
  if (nextReviewOn !== null && nextReviewOn <= heldOn)
    throw unfit('/nextReviewOn', 'The next review comes after this one');
  if (decision === 'retire' && reason === '') throw unfit('/reason', 'Say why it is to end');
}
