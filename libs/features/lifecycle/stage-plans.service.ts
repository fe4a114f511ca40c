import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { subjectOf } from './product-subject.ts';
import { ProductsService } from './products.service.ts';
import type { ProductRow, StagePlanFacts } from './products.query.ts';
import { LifecycleReadings, type ReadTimes } from './reading.ts';
import { unfit } from './references.ts';
import { StagePlan } from './stage-change.entity.ts';
import type { PlanStage, StagePlanStatement } from './stage-change.dto.ts';
import { STAGE_PLANS } from './stage-ledgers.sql.ts';
import { liveStage, StageSets } from './stage-set.ts';

/** When products are to reach their next stages: every statement is kept, and the first is the baseline. */
@Injectable()
export class StagePlans {
  constructor(
    private readonly db: Database,
    private readonly products: ProductsService,
    private readonly stages: StageSets,
    private readonly readings: LifecycleReadings,
    private readonly activity: ActivityLog,
  ) {}

  /** Newest first. */
  async list(actor: Actor, reference: string, times: ReadTimes): Promise<StagePlanStatement[]> {
    const product = await this.products.get(actor, reference, times);
    const { values } = await this.readings.of(actor, times);
    return this.db.rows<StagePlanStatement & Record<string, unknown>>({
      text: STAGE_PLANS,
      values: [...values, product.id],
    });
  }

  /** A day that moves is a slip and needs a reason; the same day again changes nothing. */
  async plan(
    actor: Actor,
    [reference, stage]: readonly [product: string, stage: string],
    version: number,
    input: PlanStage,
  ): Promise<ProductRow> {
    const product = await this.products.open(actor, reference, { action: 'plan', version });
    const { id: stageId, key } = liveStage(await this.stages.of(actor), stage, '/stage');
    const known = product.plans.find((plan) => plan.stageId === stageId);
    const { plannedOn, reason = '' } = input;
    if ((known?.plannedOn ?? null) === plannedOn) return product;
    const statedOn = input.statedOn ?? product.today;
    refuseStatement(product, { stageId, statedOn, reason, ...(known && { known }) });
    const { organizationId, personId: recordedBy } = actor;
    await this.db.repository(StagePlan).insert({
      organizationId,
      id: newId(),
      productId: product.id,
      stageId,
      plannedOn,
      statedOn,
      reason,
      recordedBy,
    });
    const planned = await this.products.touch(actor, product.id);
    this.activity.record(actor, 'product.plan', subjectOf(product), {
      before: known ? { stage: key, plannedOn: known.plannedOn } : null,
      after: { stage: key, plannedOn, statedOn, reason },
    });
    return planned;
  }
}

interface Statement {
  readonly stageId: string;
  readonly statedOn: Day;
  readonly reason: string;
  readonly known?: StagePlanFacts;
}

function refuseStatement(
  { today, stage }: ProductRow,
  { stageId, statedOn, reason, known }: Statement,
): void {
  if (stage?.id === stageId)
    throw unfit('/stage', `It is in “${stage.name}” already: plan a stage that lies ahead`);
  if (statedOn > today) throw unfit('/statedOn', `It is said today (${today}) or was said before`);
  if (!known) return;
  if (statedOn < known.statedOn)
    throw unfit(
      '/statedOn',
      `The plan of ${known.statedOn} came later: choose that day or a later one`,
    );
  if (reason === '')
    throw unfit('/reason', `${known.plannedOn ?? 'No day'} was planned: say why that changes`);
}
