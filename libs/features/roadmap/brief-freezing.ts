import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import type { FreezeBrief } from './brief.dto.ts';
import { BriefRows } from './brief-rows.ts';
import { subjectOf, unfit } from './item-subject.ts';
import { itemPolicy } from './items.policy.ts';

/** Fixes what is to be built, because it is promised or because a gate review says so. */
@Injectable()
export class BriefFreezing {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: BriefRows,
    private readonly activity: ActivityLog,
  ) {}

  /** 409 when it is frozen already; 422 for a gate review that is not there or has not decided. */
  async freeze(
    actor: Actor,
    reference: string,
    version: number,
    input: FreezeBrief,
  ): Promise<void> {
    const { open } = await this.rows.lockAt(actor, reference, version);
    authorize(itemPolicy, actor, 'commit', open.standing);
    if (open.isFrozen) throw new Conflict('This brief is frozen already.');
    if (input.for === 'commitment' && open.item.committedOn === null)
      throw unfit('/for', 'The item is not committed');
    const after = {
      frozenAt: this.clock.now(),
      frozenBy: actor.personId,
      frozenFor: input.for,
      gateReviewId: await this.gateReview(actor, input),
    };
    await this.rows.save(actor, open, after);
    this.activity.record(actor, 'roadmap_item.freeze', subjectOf(open.item), { after });
  }

  private async gateReview(actor: Actor, input: FreezeBrief): Promise<string | null> {
    const { gateReviewId } = input;
    if (input.for === 'commitment') return null;
    if (gateReviewId === undefined) throw unfit('/gateReviewId', 'Name the gate review');
    const review = await this.db.row<{ decision: string | null }>({
      text: 'SELECT decision FROM gate_reviews WHERE organization_id = $1 AND id = $2',
      values: [actor.organizationId, gateReviewId],
    });
    if (!review) throw unfit('/gateReviewId', 'There is no such gate review');
    if (review.decision === null) throw unfit('/gateReviewId', 'This gate review has not decided');
    return gateReviewId;
  }
}
