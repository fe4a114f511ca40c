import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Conflict } from '#domain/errors';
import { RETIREMENT_MILESTONES } from '#domain/retirement';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { ProductsService } from './products.service.ts';
import { differing, References, unfit } from './references.ts';
import { FIELD_OF, refuseDisorder, RetirementChecks } from './retirement-checks.ts';
import { RetirementMove, RetirementPlan } from './retirement.entity.ts';
import type { ProposeRetirement, UpdateRetirement } from './retirement.dto.ts';
import { RetirementsService } from './retirements.service.ts';
import type { RetirementRow } from './retirements.query.ts';

/** Proposes plans and changes them; a day that moves is kept with its reason. */
@Injectable()
export class RetirementPlanning {
  constructor(
    private readonly db: Database,
    private readonly products: ProductsService,
    private readonly retirements: RetirementsService,
    private readonly references: References,
    private readonly checks: RetirementChecks,
  ) {}

  async propose(actor: Actor, input: ProposeRetirement): Promise<RetirementRow> {
    const product = await this.products.open(actor, input.product, { action: 'update' });
    const { product: _, replacement, ...fields } = input;
    refuseDisorder(fields);
    if (fields.migrationKpiId)
      await this.references.liveKpi(actor, fields.migrationKpiId, '/migrationKpiId');
    const ends = { productId: product.id, endOfLifeOn: fields.endOfLifeOn };
    const replacementId = replacement
      ? await this.checks.replacement(actor, replacement, ends)
      : null;
    const { organizationId, personId: proposedBy } = actor;
    const id = newId();
    const proposal = { state: 'proposed' as const, proposedBy, proposedOn: product.today };
    const row = { ...fields, ...proposal, productId: product.id, replacementId };
    await this.db.repository(RetirementPlan).insert({ ...row, organizationId, id });
    const plan = await this.retirements.get(actor, id);
    return this.retirements.changed(actor, plan, 'propose', { after: input });
  }

  /** 422 where a day moves without a reason; what was promised stays once it is approved. */
  async update(
    actor: Actor,
    id: string,
    version: number,
    { moveReason = '', replacement, ...patch }: UpdateRetirement,
  ): Promise<RetirementRow> {
    const plan = await this.retirements.open(actor, id, { action: 'update', version });
    const days = { ...plan, ...patch };
    refuseDisorder(days);
    const replacementId = await this.replacementOf(actor, plan, replacement, days.endOfLifeOn);
    const change = differing(plan, {
      ...patch,
      ...(replacementId !== undefined && { replacementId }),
    });
    if (!change) return plan;
    if (change.after.noticeDays !== undefined && plan.state !== 'proposed')
      throw new Conflict('The promised notice was approved: it stays as it is.');
    if (change.after.migrationKpiId)
      await this.references.liveKpi(actor, change.after.migrationKpiId, '/migrationKpiId');
    await this.recordMoves(actor, plan, change.after, moveReason);
    const { organizationId } = actor;
    await this.db.repository(RetirementPlan).update({ organizationId, id }, change.after);
    return this.retirements.changed(actor, plan, 'update', { ...change, note: { moveReason } });
  }

  /** Checked again where the end moves, because what follows must outlive what ends. */
  private async replacementOf(
    actor: Actor,
    plan: RetirementRow,
    replacement: string | null | undefined,
    endOfLifeOn: Day,
  ): Promise<string | null | undefined> {
    if (replacement === null) return null;
    const reference = replacement ?? plan.replacementId;
    if (reference === null) return undefined;
    if (replacement === undefined && endOfLifeOn === plan.endOfLifeOn) return undefined;
    return this.checks.replacement(actor, reference, { productId: plan.product.id, endOfLifeOn });
  }

  private async recordMoves(
    { organizationId, personId: recordedBy }: Actor,
    plan: RetirementRow,
    after: Partial<RetirementPlan>,
    reason: string,
  ): Promise<void> {
    const moved = RETIREMENT_MILESTONES.filter(
      (milestone) => after[FIELD_OF[milestone]] !== undefined,
    );
    if (moved.length === 0) return;
    if (reason === '') throw unfit('/moveReason', 'A day of the plan moves: say why');
    const rows = moved.map((milestone) => ({
      organizationId,
      id: newId(),
      planId: plan.id,
      milestone,
      fromDay: plan[FIELD_OF[milestone]] ?? null,
      toDay: after[FIELD_OF[milestone]] ?? null,
      reason,
      recordedBy,
    }));
    await this.db.repository(RetirementMove).insert(rows);
  }
}
