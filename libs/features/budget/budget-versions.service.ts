import { Injectable } from '@nestjs/common';
import { ActivityLog, type Change } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { forecastLabel } from '#domain/budget/version';
import { Conflict, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { AmountsWriting } from './amounts-writing.ts';
import { differing, previous, unfit } from './budget-references.ts';
import type { CreateBudgetVersion, UpdateBudgetVersion } from './budget-version.dto.ts';
import { BudgetVersion } from './budget-version.entity.ts';
import { BudgetVersionsQuery, type BudgetVersionRow } from './budget-versions.query.ts';
import { budgetPolicy, versionPolicy } from './budgets.policy.ts';
import type { BudgetRow } from './budgets.query.ts';
import { BudgetsService } from './budgets.service.ts';

/** A version that is held with its budget, so that nobody decides on it meanwhile. */
export interface OpenVersion {
  readonly budget: BudgetRow;
  readonly row: BudgetVersionRow;
}

/** Drafts of plans and forecasts. */
@Injectable()
export class BudgetVersionsService {
  constructor(
    private readonly db: Database,
    private readonly query: BudgetVersionsQuery,
    private readonly budgets: BudgetsService,
    private readonly amounts: AmountsWriting,
    private readonly activity: ActivityLog,
  ) {}

  /** A budget has tens of versions, so the list has no pages. */
  async list(
    actor: Actor,
    reference: string,
    kind?: BudgetVersionRow['kind'],
  ): Promise<readonly BudgetVersionRow[]> {
    return this.query.list(actor, (await this.budgets.get(actor, reference)).id, kind);
  }

  /** Throws `NotFound`. */
  async get(actor: Actor, id: string): Promise<BudgetVersionRow> {
    const row = await this.query.find(actor, id);
    if (row === undefined) throw new NotFound('Budget version');
    return row;
  }

  /** JSON of all amounts; throws `NotFound`. */
  async amountsOf(actor: Actor, id: string): Promise<string> {
    const json = await this.query.amounts(actor, id);
    if (json === undefined) throw new NotFound('Budget version');
    return json;
  }

  /** Held until the transaction ends; 409 where the budget is archived. */
  async open(actor: Actor, id: string): Promise<OpenVersion> {
    const budgetId = await this.query.budgetOf(actor, id);
    if (budgetId === undefined) throw new NotFound('Budget version');
    const budget = await this.budgets.openLive(actor, budgetId);
    return { budget, row: await this.get(actor, id) };
  }

  /** 422 for a base of another budget, or for a period that the budget does not have. */
  async create(
    actor: Actor,
    reference: string,
    input: CreateBudgetVersion,
  ): Promise<BudgetVersionRow> {
    const budget = await this.budgets.openLive(actor, reference);
    authorize(budgetPolicy, actor, 'draft', budget);
    const { kind, basedOn, reason = '' } = input;
    const closedTo = closedToOf(budget, input);
    const number = await this.query.nextNumber(actor, budget.id, kind);
    const row = {
      organizationId: actor.organizationId,
      id: newId(),
      budgetId: budget.id,
      kind,
      number,
      label: input.label ?? labelOf(budget, kind, { number, closedTo }),
      reason,
      closedTo,
      effectiveOn: input.effectiveOn ?? (await this.query.today(actor)),
      createdBy: actor.personId,
    };
    await this.db.repository(BudgetVersion).insert(row);
    const copied = basedOn === undefined ? 0 : await this.copy(actor, budget, row, basedOn);
    return this.told(actor, row.id, 'create', { after: row, note: { copied } });
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    patch: UpdateBudgetVersion,
  ): Promise<BudgetVersionRow> {
    const { budget, row } = await this.openDraft(actor, id, 'update');
    refuseStale(row.version, version);
    const changes = differing(row, patch);
    if (Object.keys(changes).length === 0) return row;
    if (changes.closedTo !== undefined)
      closedToOf(budget, { kind: row.kind, closedTo: changes.closedTo });
    return this.save(actor, row, 'update', changes);
  }

  /** A draft that nobody needs is thrown away with its amounts. */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    const { row } = await this.openDraft(actor, id, 'remove');
    refuseStale(row.version, version);
    await this.amounts.empty(actor, id);
    const { organizationId } = actor;
    await this.db.repository(BudgetVersion).delete({ organizationId, id });
    const { kind, number, label, budgetId } = row;
    const before = { kind, number, label, budgetId };
    this.activity.record(
      actor,
      'budget_version.remove',
      { kind: 'budget_version', id },
      { before },
    );
  }

  /** Writes the changes and the activity of one step. */
  async save(
    actor: Actor,
    row: BudgetVersionRow,
    action: string,
    changes: Partial<BudgetVersion>,
  ): Promise<BudgetVersionRow> {
    const { organizationId } = actor;
    await this.db.repository(BudgetVersion).update({ organizationId, id: row.id }, changes);
    const before = previous(row, changes);
    const note = { since: row.effectiveOn };
    return this.told(actor, row.id, action, { before, after: changes, note });
  }

  private async openDraft(
    actor: Actor,
    id: string,
    action: 'update' | 'remove',
  ): Promise<OpenVersion> {
    const open = await this.open(actor, id);
    refuseDecided(open.row);
    authorize(versionPolicy, actor, action, open.row);
    return open;
  }

  /** A forecast takes over what lies ahead of it: the closed periods have their actuals. */
  private async copy(
    actor: Actor,
    budget: BudgetRow,
    to: { readonly id: string; readonly budgetId: string; readonly closedTo: string | null },
    basedOn: string,
  ): Promise<number> {
    const base = await this.query.find(actor, basedOn);
    if (base?.budgetId !== budget.id) throw unfit('/basedOn', 'The budget has no such version');
    const after = budget.periods.findIndex(({ key }) => key === to.closedTo) + 1;
    const periods = budget.periods.slice(after).map(({ key }) => key);
    return this.amounts.copy(actor, basedOn, to, periods);
  }

  private async told(
    actor: Actor,
    id: string,
    action: string,
    change: Change,
  ): Promise<BudgetVersionRow> {
    const subject = { kind: 'budget_version', id };
    this.activity.record(actor, `budget_version.${action}`, subject, change);
    return this.get(actor, id);
  }
}

/** 409: what left its draft stays as it is. */
export function refuseDecided({ state, kind }: BudgetVersionRow): void {
  if (state === 'draft') return;
  const remedy = state === 'submitted' ? 'withdraw it first' : `make a new ${kind} based on it`;
  throw new Conflict(`This ${kind} is ${state} and stays as it is: ${remedy}.`);
}

function closedToOf(
  budget: BudgetRow,
  { kind, closedTo }: Pick<CreateBudgetVersion, 'kind' | 'closedTo'>,
): string | null {
  if (kind === 'plan') {
    if (closedTo) throw unfit('/closedTo', 'A plan has no settled periods: leave it out');
    return null;
  }
  const key = closedTo === undefined ? budget.closedTo : closedTo;
  if (key !== null && !budget.periods.some((period) => period.key === key))
    throw unfit('/closedTo', `The budget has no period “${key}”`);
  return key;
}

function labelOf(
  { periods }: BudgetRow,
  kind: BudgetVersionRow['kind'],
  { number, closedTo }: { readonly number: number; readonly closedTo: string | null },
): string {
  if (kind === 'plan') return `Plan ${number}`;
  return forecastLabel(periods.findIndex(({ key }) => key === closedTo) + 1, periods.length);
}
