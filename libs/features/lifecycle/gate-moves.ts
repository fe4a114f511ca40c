import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Conflict } from '#domain/errors';
import { isMove } from '#domain/gate';
import { moveOf } from '#domain/stage';
import type { Decision } from './gate-decision.ts';
import type { GateReviewRow } from './gate-reviews.query.ts';
import { ProductsQuery, type ProductRow } from './products.query.ts';
import { ProductsService } from './products.service.ts';
import { refuseDay, StageChanges } from './stage-changes.service.ts';
import { StageSets, stageOf, type StageRow } from './stage-set.ts';

/** What a decision does to the product: a go moves it on, a kill ends it where the moves allow that. */
@Injectable()
export class GateMoves {
  constructor(
    private readonly query: ProductsQuery,
    private readonly products: ProductsService,
    private readonly changes: StageChanges,
    private readonly stages: StageSets,
  ) {}

  /** 409 when the product has left the stage from which the gate leads. */
  async follow(actor: Actor, review: GateReviewRow, decision: Decision): Promise<void> {
    await this.query.lock(actor, review.product.id);
    const product = await this.products.get(actor, review.product.id);
    if (review.from !== null && product.stage?.id !== review.from.id)
      throw new Conflict(
        `The product has left “${review.from.name}”: withdraw this review and request another.`,
      );
    const to = await this.goalOf(actor, review, product, decision);
    if (to === undefined) return;
    const { decidedOn: effectiveOn, decisionReason: reason } = decision;
    refuseDay(product, effectiveOn, '/decidedOn');
    await this.changes.write(actor, product, { to, effectiveOn, reason, gateReviewId: review.id });
    await this.query.touch(actor, product.id);
  }

  private async goalOf(
    actor: Actor,
    { to }: GateReviewRow,
    { stage }: ProductRow,
    { decision }: Decision,
  ): Promise<StageRow | undefined> {
    const set = await this.stages.of(actor);
    if (isMove(decision)) return to === null ? undefined : stageOf(set, to.id);
    if (decision !== 'kill' || stage === null) return undefined;
    return set.stages.findLast(
      ({ id, phase, archivedAt }) =>
        phase === 'ending' &&
        archivedAt === null &&
        moveOf(set.moves, stage.id, id)?.needs === 'reason',
    );
  }
}
