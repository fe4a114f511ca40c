import { Injectable } from '@nestjs/common';
import { ActivityLog, type Change } from '#features/activity/index';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import { allocationProblems } from '#domain/budget/allocation';
import { Conflict, NotFound, Unprocessable } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import type { Page } from '#platform/http/page';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import type {
  CreateAllocation,
  ListAllocations,
  ListConflicts,
  UpdateAllocation,
} from './allocation.dto.ts';
import { Allocation } from './allocation.entity.ts';
import { AllocationsQuery, type AllocationRow, type ConflictRow } from './allocations.query.ts';
import type { Moment } from './budget-references.ts';
import {
  BudgetReferences,
  differing,
  previous,
  refuseCurrency,
  unfit,
} from './budget-references.ts';
import { allocationPolicy, allocationsPolicy } from './budgets.policy.ts';

/** Who and what is set aside for which work. */
@Injectable()
export class AllocationsService {
  constructor(
    private readonly db: Database,
    private readonly query: AllocationsQuery,
    private readonly references: BudgetReferences,
    private readonly calendar: CalendarService,
    private readonly activity: ActivityLog,
  ) {}

  page(actor: Actor, filter: ListAllocations): Promise<Page<AllocationRow>> {
    return this.query.page(actor, filter);
  }

  /** Throws `NotFound`, also where it was not made yet. */
  async get(actor: Actor, id: string, moment: Moment = {}): Promise<AllocationRow> {
    const row = await this.query.find(actor, id, moment);
    if (row === undefined) throw new NotFound('Allocation');
    return row;
  }

  /** People who are promised more often than there is time, month by month. */
  async conflicts(
    actor: Actor,
    { period, kind = 'planned', ...moment }: ListConflicts,
  ): Promise<readonly ConflictRow[]> {
    const calendar = await this.calendar.of(actor.organizationId);
    const { key } = this.calendar.named(calendar, period);
    return this.query.conflicts(actor, { period: key, kind, ...moment });
  }

  /** 409 where the same is allocated already. */
  async create(actor: Actor, { period, ...input }: CreateAllocation): Promise<AllocationRow> {
    const area = await this.references.standing(actor, input.areaId);
    authorize(allocationsPolicy, actor, 'create', area);
    const problems = allocationProblems(input);
    if (problems[0]) throw new Unprocessable(`${problems[0].message}.`, problems);
    refuseCurrency(input.currency ?? undefined);
    if (input.personId) await this.references.inOffice(actor, input.personId, '/personId');
    await this.references.refuseUnknown(actor, input);
    const periodKey = await this.keptPeriod(actor, period);
    const id = newId();
    const { organizationId } = actor;
    await this.db.repository(Allocation).insert({ ...input, organizationId, id, periodKey });
    return this.told(actor, id, 'create', { after: { ...input, periodKey } });
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    patch: UpdateAllocation,
  ): Promise<AllocationRow> {
    const row = await this.open(actor, id);
    if (row.isArchived) throw new Conflict('This allocation is archived: restore it first.');
    authorize(allocationPolicy, actor, 'update', row);
    refuseStale(row.version, version);
    const changes = differing(row, patch);
    if (Object.keys(changes).length === 0) return row;
    return this.save(actor, row, 'update', changes);
  }

  async archive(actor: Actor, id: string, version: number): Promise<AllocationRow> {
    const row = await this.open(actor, id);
    if (row.isArchived) return row;
    authorize(allocationPolicy, actor, 'archive', row);
    refuseStale(row.version, version);
    return this.save(actor, row, 'archive', { archivedAt: this.references.now() });
  }

  async restore(actor: Actor, id: string, version: number): Promise<AllocationRow> {
    const row = await this.open(actor, id);
    if (!row.isArchived) return row;
    authorize(allocationPolicy, actor, 'restore', row);
    refuseStale(row.version, version);
    return this.save(actor, row, 'restore', { archivedAt: null });
  }

  private async open(actor: Actor, id: string): Promise<AllocationRow> {
    await this.query.lock(actor, [id]);
    return this.get(actor, id);
  }

  private async keptPeriod({ organizationId }: Actor, key: string): Promise<string> {
    const calendar = await this.calendar.of(organizationId);
    const period = this.calendar.named(calendar, key);
    if (period.kind === 'week')
      throw unfit('/period', 'Allocate by month or longer: weeks reach across months');
    await this.calendar.keep(organizationId, calendar.rules, [period]);
    return period.key;
  }

  private async save(
    actor: Actor,
    row: AllocationRow,
    action: string,
    changes: Partial<Allocation>,
  ): Promise<AllocationRow> {
    const { organizationId } = actor;
    await this.db.repository(Allocation).update({ organizationId, id: row.id }, changes);
    const before = previous(row, changes);
    return this.told(actor, row.id, action, { before, after: changes });
  }

  private async told(
    actor: Actor,
    id: string,
    action: string,
    change: Change,
  ): Promise<AllocationRow> {
    const row = await this.get(actor, id);
    const subject = { kind: 'allocation', id, areaId: row.areaId };
    this.activity.record(actor, `allocation.${action}`, subject, change);
    return row;
  }
}
