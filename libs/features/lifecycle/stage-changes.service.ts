import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Conflict, NotFound } from '#domain/errors';
import { allowedInWords, moveOf } from '#domain/stage';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { Product } from './product.entity.ts';
import { subjectOf } from './product-subject.ts';
import { ProductsService } from './products.service.ts';
import type { ProductRow } from './products.query.ts';
import { LifecycleReadings, type ReadTimes } from './reading.ts';
import { unfit } from './references.ts';
import { StageChange } from './stage-change.entity.ts';
import type { MoveToStage, StageChangeView } from './stage-change.dto.ts';
import { STAGE_CHANGES } from './stage-ledgers.sql.ts';
import { liveStage, StageSets, type StageRow } from './stage-set.ts';

/** A change as it is written. */
export interface ChangeOfStage {
  readonly to: StageRow;
  readonly effectiveOn: Day;
  readonly reason: string;
  readonly gateReviewId?: string;
}

/** Where products stand, as a ledger. */
@Injectable()
export class StageChanges {
  constructor(
    private readonly db: Database,
    private readonly products: ProductsService,
    private readonly stages: StageSets,
    private readonly readings: LifecycleReadings,
    private readonly activity: ActivityLog,
  ) {}

  /** Newest first; withdrawn ones, too. */
  async list(actor: Actor, reference: string, times: ReadTimes): Promise<StageChangeView[]> {
    const product = await this.products.get(actor, reference, times);
    const { values } = await this.readings.of(actor, times);
    return this.db.rows<StageChangeView & Record<string, unknown>>({
      text: STAGE_CHANGES,
      values: [...values, product.id],
    });
  }

  /** A move that needs a reason alone; 422 for one that is not allowed or that needs a gate. */
  async move(
    actor: Actor,
    reference: string,
    version: number,
    { stage, reason, effectiveOn }: MoveToStage,
  ): Promise<ProductRow> {
    const product = await this.products.open(actor, reference, { action: 'moveStage', version });
    const to = await this.allowed(actor, product, stage);
    const day = effectiveOn ?? product.today;
    refuseDay(product, day);
    await this.write(actor, product, { to, effectiveOn: day, reason });
    const moved = await this.products.touch(actor, product.id);
    this.activity.record(actor, 'product.move', subjectOf(product), {
      before: { stage: product.stage?.key },
      after: { stage: to.key, effectiveOn: day, reason },
    });
    return moved;
  }

  /** Only the newest change, and never the first: what came later stood on it. */
  async withdraw(
    actor: Actor,
    reference: string,
    { id, version }: { readonly id: string; readonly version: number },
    reason: string,
  ): Promise<ProductRow> {
    const product = await this.products.open(actor, reference, { action: 'moveStage', version });
    const changes = await this.list(actor, product.id, {});
    const change = changes.find((known) => known.id === id);
    if (!change) throw new NotFound('Stage change');
    if (change.withdrawnReason !== null) return product;
    if (product.stage?.changeId !== id)
      throw new Conflict('A later change stands on this one: withdraw that first.');
    if (change.from === null)
      throw new Conflict('This is where the product begins on record: move it instead.');
    if (change.gateReviewId !== null)
      throw new Conflict('A gate decided this: what it decided stays.');
    await this.insert(actor, product, {
      fromStageId: change.from.id,
      toStageId: change.to.id,
      effectiveOn: change.effectiveOn,
      reason,
      withdrawsId: id,
    });
    const back = await this.products.touch(actor, product.id);
    this.activity.record(actor, 'product.move_back', subjectOf(product), {
      before: { stage: change.to.key },
      after: { stage: back.stage?.key, reason },
    });
    return back;
  }

  /** Into the ledger; the first day on which it is live becomes the day of the launch. For a product that is held. */
  async write(
    actor: Actor,
    product: ProductRow,
    { to, effectiveOn, reason, gateReviewId }: ChangeOfStage,
  ): Promise<void> {
    await this.insert(actor, product, {
      fromStageId: product.stage?.id ?? null,
      toStageId: to.id,
      effectiveOn,
      reason,
      ...(gateReviewId !== undefined && { gateReviewId }),
    });
    if (to.phase !== 'live' || product.launchedOn !== null) return;
    const { organizationId } = actor;
    await this.db
      .repository(Product)
      .update({ organizationId, id: product.id }, { launchedOn: effectiveOn });
  }

  private async allowed(actor: Actor, product: ProductRow, reference: string): Promise<StageRow> {
    const set = await this.stages.of(actor);
    const to = liveStage(set, reference, '/stage');
    const from = product.stage;
    if (from === null) return to;
    const allowed = allowedInWords(set.stages, set.moves, from.id);
    const move = moveOf(set.moves, from.id, to.id);
    if (!move)
      throw unfit(
        '/stage',
        `From “${from.name}” a product does not go to “${to.name}”. Allowed: ${allowed}`,
      );
    if (move.needs === 'gate')
      throw unfit(
        '/stage',
        `From “${from.name}” to “${to.name}” only a gate leads: request its review. Allowed: ${allowed}`,
      );
    return to;
  }

  private async insert(
    { organizationId, personId: recordedBy }: Actor,
    { id: productId }: ProductRow,
    change: Pick<StageChange, 'fromStageId' | 'toStageId' | 'effectiveOn' | 'reason'> &
      Partial<Pick<StageChange, 'gateReviewId' | 'withdrawsId'>>,
  ): Promise<void> {
    await this.db
      .repository(StageChange)
      .insert({ ...change, organizationId, id: newId(), productId, recordedBy });
  }
}

/** 422 for a day ahead, or before the product came to the stage in which it stands. */
export function refuseDay(
  { today, stage, startedOn }: ProductRow,
  day: Day,
  pointer = '/effectiveOn',
): void {
  if (day > today)
    throw unfit(
      pointer,
      `A product moves today (${today}) or on a day before; plan what lies ahead`,
    );
  if (stage !== null && day < stage.since)
    throw unfit(
      pointer,
      `It has been in “${stage.name}” since ${stage.since}: choose that day or a later one`,
    );
  if (startedOn !== null && day < startedOn)
    throw unfit(pointer, `It was begun on ${startedOn}: choose that day or a later one`);
}
