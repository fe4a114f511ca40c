import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { ObligationsService } from '#features/obligations/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Unprocessable } from '#domain/errors';
import { defaultRollup } from '#domain/kpi';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { refuseOtherMeasure } from './computed.ts';
import {
  changesMeaning,
  definitionOn,
  refuseWrong,
  type Definition,
  type DefinitionInput,
  type DefinitionVersion,
} from './definition.ts';
import { KpiDefinitionVersion } from './kpi-definition.entity.ts';
import { kpiPolicy } from './kpis.policy.ts';
import type { KpiRow } from './kpis.query.ts';
import { KpisService, refuseArchived } from './kpis.service.ts';

export interface Revision extends Partial<DefinitionInput> {
  readonly effectiveFrom?: Day;
  readonly reason?: string;
}

@Injectable()
export class DefinitionsService {
  constructor(
    private readonly db: Database,
    private readonly kpis: KpisService,
    private readonly obligations: ObligationsService,
    private readonly activity: ActivityLog,
  ) {}

  /** Newest first. */
  async list(actor: Actor, reference: string): Promise<readonly DefinitionVersion[]> {
    return (await this.kpis.get(actor, reference)).definitions.toReversed();
  }

  /** Adds a version: what is not given stays as in the version in force on its first day. */
  async revise(actor: Actor, reference: string, revision: Revision): Promise<DefinitionVersion> {
    const kpi = await this.kpis.lock(actor, reference);
    refuseArchived(kpi);
    authorize(kpiPolicy, actor, 'define', kpi);
    const { effectiveFrom = kpi.today, reason = '', ...given } = revision;
    const before = definitionOn(kpi.definitions, effectiveFrom);
    const version: DefinitionVersion = {
      ...before,
      ...(given.kind && { rollUp: defaultRollup(given.kind) }),
      ...given,
      number: kpi.definitions.length + 1,
      effectiveFrom,
      reason,
      recordedBy: actor.personId,
      recordedAt: kpi.readAt.toISOString(),
    };
    refuseWrong(version, '');
    refuseOtherMeasure(kpi, before, version);
    if (reason === '') await this.refuseUnexplained(actor, kpi, before, version);
    await this.insert(actor, kpi, version);
    const subject = { kind: 'kpi', id: kpi.id, areaId: kpi.areaId };
    this.activity.record(actor, 'kpi.define', subject, { before, after: version });
    if (version.cadence !== before.cadence)
      await this.obligations.replan(actor.organizationId, { kpiId: kpi.id });
    return version;
  }

  private async refuseUnexplained(
    { organizationId }: Actor,
    kpi: KpiRow,
    before: Definition,
    after: Definition,
  ): Promise<void> {
    if (!changesMeaning(before, after)) return;
    const recorded = await this.db.row({
      text: 'SELECT FROM measurements WHERE organization_id = $1 AND kpi_id = $2 LIMIT 1',
      values: [organizationId, kpi.id],
    });
    if (recorded === undefined) return;
    const message = 'Figures are on record that will read differently: say why.';
    throw new Unprocessable(message, [{ pointer: '/reason', message }]);
  }

  private async insert(
    { organizationId }: Actor,
    kpi: KpiRow,
    version: DefinitionVersion,
  ): Promise<void> {
    await this.db.repository(KpiDefinitionVersion).insert({
      ...version,
      organizationId,
      id: newId(),
      kpiId: kpi.id,
      recordedAt: kpi.readAt,
    });
    // The KPI shows its definition, so its own version, and with it its ETag, has to move.
    await this.db.run({
      text: 'UPDATE kpis SET key = key WHERE organization_id = $1 AND id = $2',
      values: [organizationId, kpi.id],
    });
  }
}
