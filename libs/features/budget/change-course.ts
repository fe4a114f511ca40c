import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Conflict, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import type { ListChanges } from './budget-change.dto.ts';
import { BudgetChange } from './budget-change.entity.ts';
import { BudgetChangesQuery, type BudgetChangeRow } from './budget-changes.query.ts';
import { changePolicy } from './budgets.policy.ts';
import type { BudgetRow } from './budgets.query.ts';
import { BudgetsService } from './budgets.service.ts';
import { PlanRevision, type Revision } from './plan-revision.ts';

/** From request to decision. */
@Injectable()
export class ChangeCourse {
  constructor(
    private readonly db: Database,
    private readonly query: BudgetChangesQuery,
    private readonly budgets: BudgetsService,
    private readonly revision: PlanRevision,
    private readonly activity: ActivityLog,
  ) {}

  now(): Date {
    return this.query.now();
  }

  today(actor: Actor): Promise<Day> {
    return this.query.today(actor);
  }

  nextNumber(actor: Actor, budgetId: string): Promise<number> {
    return this.query.nextNumber(actor, budgetId);
  }

  list(actor: Actor, filter: ListChanges): Promise<readonly BudgetChangeRow[]> {
    return this.query.list(actor, filter);
  }

  /** Throws `NotFound`. */
  async get(actor: Actor, id: string): Promise<BudgetChangeRow> {
    const row = await this.query.find(actor, id);
    if (row === undefined) throw new NotFound('Budget change');
    return row;
  }

  /** The budget that is to change, held until the transaction ends. */
  budget(actor: Actor, reference: string): Promise<BudgetRow> {
    return this.budgets.openLive(actor, reference);
  }

  /** 409 or 422 where the approved plan cannot change like this. */
  async check(
    actor: Actor,
    budget: BudgetRow,
    wanted: Pick<Revision, 'kind' | 'changes' | 'effectiveOn'>,
  ): Promise<void> {
    await this.revision.check(actor, budget, wanted);
  }

  /** What stays within the limit waits for nobody. */
  async applyAtOnce(actor: Actor, budget: BudgetRow, id: string): Promise<void> {
    const row = await this.get(actor, id);
    await this.apply(actor, budget, row, { decidedBy: null, decisionReason: '' });
  }

  /** By somebody else than who asked; the plan as it stands now takes the change. */
  async approve(actor: Actor, id: string, version: number, reason = ''): Promise<BudgetChangeRow> {
    const { budget, row } = await this.open(actor, id, version, 'approve');
    refuseClosed(budget, row);
    const decision = { decidedBy: actor.personId, decisionReason: reason };
    await this.apply(actor, budget, row, decision);
    return this.told(actor, id, 'approve', { ...decision, state: 'approved' });
  }

  async decline(
    actor: Actor,
    id: string,
    version: number,
    reason: string,
  ): Promise<BudgetChangeRow> {
    return this.end(actor, id, version, { action: 'decline', state: 'declined', reason });
  }

  async withdraw(actor: Actor, id: string, version: number): Promise<BudgetChangeRow> {
    return this.end(actor, id, version, { action: 'withdraw', state: 'withdrawn', reason: '' });
  }

  private async end(
    actor: Actor,
    id: string,
    version: number,
    how: {
      readonly action: 'decline' | 'withdraw';
      readonly state: 'declined' | 'withdrawn';
      readonly reason: string;
    },
  ): Promise<BudgetChangeRow> {
    const { row } = await this.open(actor, id, version, how.action);
    const decision = { state: how.state, decidedBy: actor.personId, decisionReason: how.reason };
    await this.save(actor, row.id, { ...decision, decidedAt: this.now() });
    return this.told(actor, id, how.action, decision);
  }

  private async open(
    actor: Actor,
    id: string,
    version: number,
    action: keyof typeof changePolicy,
  ): Promise<{ budget: BudgetRow; row: BudgetChangeRow }> {
    const budgetId = await this.query.budgetOf(actor, id);
    if (budgetId === undefined) throw new NotFound('Budget change');
    const budget = await this.budget(actor, budgetId);
    const row = await this.get(actor, id);
    if (row.state !== 'requested')
      throw new Conflict(`This change is ${row.state}: nothing is left to decide.`);
    authorize(changePolicy, actor, action, row);
    refuseStale(row.version, version);
    return { budget, row };
  }

  private async apply(
    actor: Actor,
    budget: BudgetRow,
    row: BudgetChangeRow,
    decision: Pick<Revision, 'decidedBy' | 'decisionReason'>,
  ): Promise<void> {
    const decidedAt = this.now();
    const { kind, number, reason, effectiveOn, requestedById, requestedAt } = row;
    const resultVersionId = await this.revision.apply(actor, budget, {
      kind,
      label: `${kind === 'transfer' ? 'Transfer' : 'Revision'} ${number}`,
      reason,
      effectiveOn,
      requestedBy: requestedById,
      requestedAt,
      ...decision,
      decidedAt,
      changes: row.entries.map(({ line, period, amount }) => ({
        lineId: line.id,
        lineKey: line.key,
        period,
        amount,
      })),
    });
    await this.save(actor, row.id, { state: 'approved', ...decision, decidedAt, resultVersionId });
  }

  private async save(
    { organizationId }: Actor,
    id: string,
    changes: Partial<BudgetChange>,
  ): Promise<void> {
    await this.db.repository(BudgetChange).update({ organizationId, id }, changes);
  }

  private async told(
    actor: Actor,
    id: string,
    action: string,
    after: object,
  ): Promise<BudgetChangeRow> {
    const subject = { kind: 'budget_change', id };
    this.activity.record(actor, `budget_change.${action}`, subject, { after });
    return this.get(actor, id);
  }
}

function refuseClosed({ periods }: BudgetRow, { entries }: BudgetChangeRow): void {
  const closed = new Set(periods.filter(({ isClosed }) => isClosed).map(({ key }) => key));
  const entry = entries.find(({ period }) => closed.has(period));
  if (entry !== undefined)
    throw new Conflict(
      `${entry.period} was closed meanwhile, so its plan stays: decline the change, or open the period again.`,
    );
}
