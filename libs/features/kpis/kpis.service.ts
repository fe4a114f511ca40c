import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { ObligationsService } from '#features/obligations/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import type { Page } from '#platform/http/page';
import { refuseUncomputable } from './computed.ts';
import type { UpdateKpi } from './kpi.dto.ts';
import { Kpi } from './kpi.entity.ts';
import { KpiReferences } from './kpi-references.ts';
import { kpiPolicy } from './kpis.policy.ts';
import { KpisQuery, type KpiFilter, type KpiRow } from './kpis.query.ts';

@Injectable()
export class KpisService {
  constructor(
    private readonly db: Database,
    private readonly query: KpisQuery,
    private readonly references: KpiReferences,
    private readonly obligations: ObligationsService,
    private readonly activity: ActivityLog,
  ) {}

  list(actor: Actor, filter: KpiFilter): Promise<Page<KpiRow>> {
    return this.query.page(actor, filter);
  }

  ofTemplates(actor: Actor, templateKeys: readonly string[]): Promise<readonly KpiRow[]> {
    return this.query.ofTemplates(actor, templateKeys);
  }

  /** By id or key; throws `NotFound`, also for a confidential KPI that the actor may not know of. */
  async get(actor: Actor, reference: string): Promise<KpiRow> {
    return found(await this.query.find(actor, reference));
  }

  /** Locked until the end of the transaction, so that what is decided about it still holds when it is written. */
  async lock(actor: Actor, reference: string): Promise<KpiRow> {
    return found(await this.query.find(actor, reference, true));
  }

  /** By ids or keys, locked in one order; what is not there is left out. */
  lockAll(actor: Actor, references: readonly string[]): Promise<readonly KpiRow[]> {
    return this.query.lockAll(actor, references);
  }

  async update(
    actor: Actor,
    reference: string,
    version: number,
    patch: UpdateKpi,
  ): Promise<KpiRow> {
    const kpi = await this.lockAt(actor, reference, version);
    refuseArchived(kpi);
    authorize(kpiPolicy, actor, 'update', kpi);
    const changes = differing(kpi, patch);
    if (changes.isComputed === true) refuseUncomputable(kpi);
    if (changes.areaId !== undefined) await this.references.openArea(actor, changes.areaId);
    if (typeof changes.ownerId === 'string')
      await this.references.checkOwner(actor, changes.ownerId);
    if (typeof changes.parentId === 'string')
      await this.references.checkParent(actor, changes.parentId, kpi.id);
    if (typeof changes.productId === 'string')
      await this.references.checkProduct(actor, changes.productId);
    return this.save(actor, kpi, 'update', changes);
  }

  async archive(actor: Actor, reference: string, version: number): Promise<KpiRow> {
    const kpi = await this.lockAt(actor, reference, version);
    refuseArchived(kpi);
    authorize(kpiPolicy, actor, 'archive', kpi);
    return this.save(actor, kpi, 'archive', { archivedAt: kpi.readAt });
  }

  async restore(actor: Actor, reference: string, version: number): Promise<KpiRow> {
    const kpi = await this.lockAt(actor, reference, version);
    if (kpi.archivedAt === null) throw new Conflict('This KPI is not archived.');
    authorize(kpiPolicy, actor, 'restore', kpi);
    return this.save(actor, kpi, 'restore', { archivedAt: null });
  }

  private async lockAt(actor: Actor, reference: string, version: number): Promise<KpiRow> {
    const kpi = await this.lock(actor, reference);
    refuseStale(kpi.version, version);
    return kpi;
  }

  private async save(
    actor: Actor,
    kpi: KpiRow,
    action: 'update' | 'archive' | 'restore',
    changes: Partial<Kpi>,
  ): Promise<KpiRow> {
    if (Object.keys(changes).length === 0) return kpi;
    const { organizationId } = actor;
    await this.db.repository(Kpi).update({ organizationId, id: kpi.id }, changes);
    const subject = { kind: 'kpi', id: kpi.id, areaId: kpi.areaId };
    const before = Object.fromEntries(Object.entries(kpi).filter(([field]) => field in changes));
    this.activity.record(actor, `kpi.${action}`, subject, { before, after: changes });
    await this.obligations.replan(organizationId, { kpiId: kpi.id });
    return this.get(actor, kpi.id);
  }
}

/** 409: what is archived is only restored. */
export function refuseArchived({ archivedAt }: KpiRow): void {
  if (archivedAt !== null) throw new Conflict('This KPI is archived: restore it first.');
}

function found(kpi: KpiRow | undefined): KpiRow {
  if (kpi === undefined) throw new NotFound('KPI');
  return kpi;
}

function differing(kpi: KpiRow, patch: UpdateKpi): UpdateKpi {
  const before = new Map<string, unknown>(Object.entries(kpi));
  return Object.fromEntries(
    Object.entries(patch).filter(([field, value]) => before.get(field) !== value),
  );
}
