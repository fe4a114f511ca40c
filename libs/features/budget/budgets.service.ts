import { Injectable } from '@nestjs/common';
import { ActivityLog, type Change } from '#features/activity/index';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import type { CreateBudget, UpdateBudget } from './budget.dto.ts';
import { Budget } from './budget.entity.ts';
import { BudgetReferences, differing, previous, unfit } from './budget-references.ts';
import { budgetPolicy, treasuryPolicy } from './budgets.policy.ts';
import { BudgetsQuery, type BudgetFilter, type BudgetRow } from './budgets.query.ts';

@Injectable()
export class BudgetsService {
  constructor(
    private readonly db: Database,
    private readonly query: BudgetsQuery,
    private readonly references: BudgetReferences,
    private readonly calendar: CalendarService,
    private readonly activity: ActivityLog,
  ) {}

  /** An organization has a few budgets for each year, so the list has no pages. */
  list(actor: Actor, filter: BudgetFilter): Promise<readonly BudgetRow[]> {
    return this.query.list(actor, filter);
  }

  /** By id or key; throws `NotFound`. */
  async get(actor: Actor, reference: string): Promise<BudgetRow> {
    const budget = await this.query.find(actor, reference);
    if (budget === undefined) throw new NotFound('Budget');
    return budget;
  }

  /** Held until the end of the transaction, and read as it is then. */
  async open(actor: Actor, reference: string): Promise<BudgetRow> {
    return this.get(actor, (await this.query.lock(actor, reference)) ?? reference);
  }

  /** Held, too; 409 for an archived one. */
  async openLive(actor: Actor, reference: string): Promise<BudgetRow> {
    const budget = await this.open(actor, reference);
    refuseArchived(budget);
    return budget;
  }

  async create(actor: Actor, { year, ...input }: CreateBudget): Promise<BudgetRow> {
    authorize(treasuryPolicy, actor, 'create', {
      budgetRoles: await this.query.budgetRoles(actor),
    });
    const yearKey = await this.keptYear(actor, year);
    await this.refuseUnfit(actor, input, { onTrackWithin: 0.05, atRiskWithin: 0.1, ...input });
    const { organizationId } = actor;
    const key =
      input.key ??
      (await this.references.freeKey(
        { text: 'SELECT key FROM budgets WHERE organization_id = $1', values: [organizationId] },
        input.name,
        'budget',
      ));
    const id = newId();
    const grain = input.grain ?? 'month';
    await this.db.repository(Budget).insert({ ...input, organizationId, id, key, yearKey, grain });
    return this.told(actor, id, 'create', { after: { ...input, key, yearKey, grain } });
  }

  async update(
    actor: Actor,
    reference: string,
    version: number,
    patch: UpdateBudget,
  ): Promise<BudgetRow> {
    const budget = await this.openLive(actor, reference);
    authorize(budgetPolicy, actor, 'update', budget);
    refuseStale(budget.version, version);
    const changes = differing(budget, patch);
    if (Object.keys(changes).length === 0) return budget;
    await this.refuseUnfit(actor, changes, { ...budget, ...changes });
    return this.save(actor, budget, 'update', changes);
  }

  async archive(actor: Actor, reference: string, version: number): Promise<BudgetRow> {
    const budget = await this.open(actor, reference);
    if (budget.isArchived) return budget;
    authorize(budgetPolicy, actor, 'archive', budget);
    refuseStale(budget.version, version);
    return this.save(actor, budget, 'archive', { archivedAt: this.references.now() });
  }

  async restore(actor: Actor, reference: string, version: number): Promise<BudgetRow> {
    const budget = await this.open(actor, reference);
    if (!budget.isArchived) return budget;
    authorize(budgetPolicy, actor, 'restore', budget);
    refuseStale(budget.version, version);
    return this.save(actor, budget, 'restore', { archivedAt: null });
  }

  /** 422 unless the key names a fiscal year; makes the rows of its periods. */
  private async keptYear({ organizationId }: Actor, key: string): Promise<string> {
    const calendar = await this.calendar.of(organizationId);
    const year = this.calendar.named(calendar, key, '/year');
    if (year.kind !== 'year')
      throw unfit(
        '/year',
        `“${key}” is a ${year.kind}: name a fiscal year such as FY${year.fiscalYear}`,
      );
    await this.calendar.keep(organizationId, calendar.rules, [year]);
    return year.key;
  }

  private async refuseUnfit(
    actor: Actor,
    { ownerId }: UpdateBudget,
    tolerance: { readonly onTrackWithin: number; readonly atRiskWithin: number },
  ): Promise<void> {
    if (tolerance.atRiskWithin < tolerance.onTrackWithin)
      throw unfit('/atRiskWithin', 'At risk begins where on track ends, or beyond');
    if (ownerId) await this.references.inOffice(actor, ownerId, '/ownerId');
  }

  private async save(
    actor: Actor,
    budget: BudgetRow,
    action: string,
    changes: Partial<Budget>,
  ): Promise<BudgetRow> {
    const { organizationId } = actor;
    await this.db.repository(Budget).update({ organizationId, id: budget.id }, changes);
    const before = previous(budget, changes);
    return this.told(actor, budget.id, action, { before, after: changes });
  }

  private async told(actor: Actor, id: string, action: string, change: Change): Promise<BudgetRow> {
    this.activity.record(actor, `budget.${action}`, { kind: 'budget', id }, change);
    return this.get(actor, id);
  }
}

/** 409: what is put away is only taken back. */
export function refuseArchived({
  isArchived,
  name,
}: {
  readonly isArchived: boolean;
  readonly name: string;
}): void {
  if (isArchived) throw new Conflict(`“${name}” is archived: restore it first.`);
}
