import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { closeProblem } from '#domain/budget/close';
import { Conflict, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { BudgetReferences } from './budget-references.ts';
import { personOf } from './budget.sql.ts';
import { budgetPolicy } from './budgets.policy.ts';
import type { BudgetPeriodRow, BudgetRow } from './budgets.query.ts';
import { BudgetsService } from './budgets.service.ts';
import type { PeriodCloseView } from './period-close.dto.ts';
import { PeriodClose } from './period-close.entity.ts';

@Injectable()
export class PeriodClosesService {
  constructor(
    private readonly db: Database,
    private readonly budgets: BudgetsService,
    private readonly references: BudgetReferences,
    private readonly activity: ActivityLog,
  ) {}

  /** Every closing and opening, the newest first; tens, so without pages. */
  async list(actor: Actor, reference: string): Promise<PeriodCloseView[]> {
    const { id } = await this.budgets.get(actor, reference);
    return this.db.rows<PeriodCloseView & Record<string, unknown>>({
      text: `SELECT c.id, c.period_key AS period, c.kind, c.reason, c.effective_on AS "effectiveOn",
          ${personOf('c.recorded_by')} AS "recordedBy", c.recorded_at AS "recordedAt"
        FROM period_closes c WHERE c.organization_id = $1 AND c.budget_id = $2
        ORDER BY c.recorded_at DESC, c.id DESC`,
      values: [actor.organizationId, id],
    });
  }

  /** Closing what is closed changes nothing; 409 while an earlier period is open. */
  async close(actor: Actor, reference: string, key: string): Promise<BudgetRow> {
    const { budget, period } = await this.open(actor, reference, key);
    if (period.isClosed) return budget;
    const problem = closeProblem(budget.periods, key);
    if (problem !== null) throw new Conflict(problem);
    return this.record(actor, budget, { period, kind: 'closed', reason: '' });
  }

  /** 409 when it is open. */
  async reopen(actor: Actor, reference: string, key: string, reason: string): Promise<BudgetRow> {
    const { budget, period } = await this.open(actor, reference, key);
    if (!period.isClosed) throw new Conflict(`${period.label} is open.`);
    return this.record(actor, budget, { period, kind: 'reopened', reason });
  }

  private async open(
    actor: Actor,
    reference: string,
    key: string,
  ): Promise<{ budget: BudgetRow; period: BudgetPeriodRow }> {
    const budget = await this.budgets.openLive(actor, reference);
    authorize(budgetPolicy, actor, 'close', budget);
    const period = budget.periods.find((one) => one.key === key);
    if (period === undefined) throw new NotFound('Period of this budget');
    return { budget, period };
  }

  private async record(
    actor: Actor,
    budget: BudgetRow,
    {
      period,
      kind,
      reason,
    }: {
      readonly period: BudgetPeriodRow;
      readonly kind: PeriodClose['kind'];
      readonly reason: string;
    },
  ): Promise<BudgetRow> {
    await this.db.repository(PeriodClose).insert({
      organizationId: actor.organizationId,
      id: newId(),
      budgetId: budget.id,
      periodKey: period.key,
      kind,
      reason,
      effectiveOn: await this.references.today(actor),
      recordedBy: actor.personId,
    });
    const action = kind === 'closed' ? 'budget.close_period' : 'budget.reopen_period';
    const after = { period: period.key, reason };
    this.activity.record(actor, action, { kind: 'budget', id: budget.id }, { after });
    return this.budgets.get(actor, budget.id);
  }
}
