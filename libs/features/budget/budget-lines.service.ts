import { Injectable } from '@nestjs/common';
import { ActivityLog, type Change } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { BUDGET_LIMITS } from '#domain/budget/version';
import { Conflict, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import type { RegisterStanding } from '#domain/register-standing';
import { Database } from '#platform/database/database';
import type { Page } from '#platform/http/page';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import type { CreateBudgetLine, ListBudgetLines, UpdateBudgetLine } from './budget-line.dto.ts';
import { BudgetLine } from './budget-line.entity.ts';
import { BudgetLinesQuery, type BudgetLineRow } from './budget-lines.query.ts';
import { BudgetReferences, differing, previous, refuseCurrency } from './budget-references.ts';
import { linePolicy } from './budgets.policy.ts';
import type { BudgetRow } from './budgets.query.ts';
import { BudgetsService, refuseArchived } from './budgets.service.ts';

@Injectable()
export class BudgetLinesService {
  constructor(
    private readonly db: Database,
    private readonly query: BudgetLinesQuery,
    private readonly budgets: BudgetsService,
    private readonly references: BudgetReferences,
    private readonly activity: ActivityLog,
  ) {}

  async page(actor: Actor, budget: string, filter: ListBudgetLines): Promise<Page<BudgetLineRow>> {
    return this.query.page(actor, (await this.budgets.get(actor, budget)).id, filter);
  }

  /** Throws `NotFound`. */
  async get(actor: Actor, id: string): Promise<BudgetLineRow> {
    const line = await this.query.find(actor, id);
    if (line === undefined) throw new NotFound('Budget line');
    return line;
  }

  async create(actor: Actor, reference: string, input: CreateBudgetLine): Promise<BudgetLineRow> {
    const budget = await this.budgets.openLive(actor, reference);
    const area = await this.references.standing(actor, input.areaId);
    authorize(linePolicy, actor, 'update', standingOf(budget, area));
    refuseCurrency(input.currency);
    await this.references.refuseUnknown(actor, input);
    const { organizationId } = actor;
    const row = {
      ...input,
      organizationId,
      id: newId(),
      budgetId: budget.id,
      key: input.key ?? (await this.freeKey(actor, budget, input.name)),
      currency: input.currency ?? budget.currency,
      position: input.position ?? (await this.nextPosition(actor, budget)),
    };
    await this.db.repository(BudgetLine).insert(row);
    return this.told(actor, row.id, 'create', { after: row });
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    patch: UpdateBudgetLine,
  ): Promise<BudgetLineRow> {
    const line = await this.openLive(actor, id);
    authorize(linePolicy, actor, 'update', line.standing);
    refuseStale(line.version, version);
    const changes = differing(line, patch);
    if (Object.keys(changes).length === 0) return line;
    await this.refuseUnfit(actor, line, changes);
    return this.save(actor, line, 'update', changes);
  }

  /** Takes no new amounts and postings any more; what it has stays in all figures. */
  async archive(actor: Actor, id: string, version: number): Promise<BudgetLineRow> {
    const line = await this.open(actor, id);
    if (line.archivedAt !== null) return line;
    authorize(linePolicy, actor, 'archive', line.standing);
    refuseStale(line.version, version);
    return this.save(actor, line, 'archive', { archivedAt: this.references.now() });
  }

  async restore(actor: Actor, id: string, version: number): Promise<BudgetLineRow> {
    const line = await this.open(actor, id);
    if (line.archivedAt === null) return line;
    authorize(linePolicy, actor, 'restore', line.standing);
    refuseStale(line.version, version);
    return this.save(actor, line, 'restore', { archivedAt: null });
  }

  private async open(actor: Actor, id: string): Promise<BudgetLineRow> {
    await this.query.lock(actor, id);
    return this.get(actor, id);
  }

  private async openLive(actor: Actor, id: string): Promise<BudgetLineRow> {
    const line = await this.open(actor, id);
    refuseArchived({ isArchived: line.archivedAt !== null, name: line.name });
    if (line.standing.isArchived)
      throw new Conflict('The budget of this line is archived: restore it first.');
    return line;
  }

  private async refuseUnfit(
    actor: Actor,
    line: BudgetLineRow,
    changes: Partial<UpdateBudgetLine>,
  ): Promise<void> {
    refuseCurrency(changes.currency);
    const isRedefined = changes.currency !== undefined || changes.nature !== undefined;
    if (isRedefined && (await this.query.hasAmounts(actor, line.id)))
      throw new Conflict(
        'This line has amounts, so its currency and nature stay: add another line instead.',
      );
    if (changes.areaId !== undefined) {
      const area = await this.references.standing(actor, changes.areaId);
      const { line: own } = line.standing;
      const moved = { ...line.standing, line: { ...area, isArchived: own.isArchived } };
      authorize(linePolicy, actor, 'update', moved);
    }
    await this.references.refuseUnknown(actor, changes);
  }

  private freeKey({ organizationId }: Actor, budget: BudgetRow, name: string): Promise<string> {
    return this.references.freeKey(
      {
        text: 'SELECT key FROM budget_lines WHERE organization_id = $1 AND budget_id = $2',
        values: [organizationId, budget.id],
      },
      name,
      'line',
    );
  }

  private async nextPosition(actor: Actor, budget: BudgetRow): Promise<number> {
    return Math.min(await this.query.nextPosition(actor, budget.id), BUDGET_LIMITS.position);
  }

  private async save(
    actor: Actor,
    line: BudgetLineRow,
    action: string,
    changes: Partial<BudgetLine>,
  ): Promise<BudgetLineRow> {
    const { organizationId } = actor;
    await this.db.repository(BudgetLine).update({ organizationId, id: line.id }, changes);
    const before = previous(line, changes);
    return this.told(actor, line.id, action, { before, after: changes });
  }

  private async told(
    actor: Actor,
    id: string,
    action: string,
    change: Change,
  ): Promise<BudgetLineRow> {
    const line = await this.get(actor, id);
    const subject = { kind: 'budget_line', id, areaId: line.areaId };
    this.activity.record(actor, `budget_line.${action}`, subject, change);
    return line;
  }
}

const standingOf = (budget: BudgetRow, area: RegisterStanding) => ({
  ownerId: budget.ownerId,
  isArchived: budget.isArchived,
  budgetRoles: budget.budgetRoles,
  line: { ...area, isArchived: false },
});
