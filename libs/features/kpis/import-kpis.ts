import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { ObligationsService } from '#features/obligations/index';
import type { Actor } from '#domain/actor';
import { DomainError, type FieldError } from '#domain/errors';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { completed, refuseWrong, type Definition, type DefinitionInput } from './definition.ts';
import { KpiDefinitionVersion } from './kpi-definition.entity.ts';
import { KPI_KEY, KPI_KEY_MAX } from './kpi-key.ts';

/** What an import may set of a KPI, besides its definition. */
export interface KpiSettings {
  readonly areaId: string;
  readonly ownerId: string | null;
  readonly parentId: string | null;
  readonly segment: string | null;
  readonly source: string;
  readonly isKey: boolean;
  readonly isConfidential: boolean;
  readonly isArchived: boolean;
  readonly importSource: string | null;
  readonly externalKey: string | null;
}

/** A KPI as it is to be; without a definition the one in force stays. */
export interface KpiRevision {
  readonly id: string;
  readonly settings: KpiSettings;
  readonly definition?: Definition;
}

export interface KpiToTakeBack {
  readonly id: string;
  /** Null: the import made it. */
  readonly before: Omit<KpiRevision, 'id'> | null;
}

/** Changes many KPIs at once for somebody who may change all of them. Records no activity: the import tells of the whole. */
@Injectable()
export class KpiImports {
  constructor(
    private readonly db: Database,
    private readonly calendar: CalendarService,
    private readonly obligations: ObligationsService,
  ) {}

  /** What is wrong with a definition or with a key, with pointers to them. */
  problems(input: DefinitionInput, key?: string): readonly FieldError[] {
    const isSound = key === undefined || (key.length <= KPI_KEY_MAX && KPI_KEY.test(key));
    const message = 'Write the key in small letters, digits and hyphens.';
    return [...(isSound ? [] : [{ pointer: '/key', message }]), ...wrong(input)];
  }

  async revise(actor: Actor, revisions: readonly KpiRevision[], reason: string): Promise<void> {
    if (revisions.length === 0) return;
    await this.define(actor, revisions, reason);
    await this.db.run({
      text: REVISE,
      values: [
        actor.organizationId,
        JSON.stringify(revisions.map(({ id, settings }) => ({ id, ...settings }))),
      ],
    });
    await this.replan(
      actor,
      revisions.map(({ settings }) => settings.areaId),
    );
  }

  /** Archives what an import made, and sets the rest back to what it was. */
  async takeBack(actor: Actor, imported: readonly KpiToTakeBack[], reason: string): Promise<void> {
    const back = imported.flatMap(({ id, before }) => (before ? [{ id, ...before }] : []));
    await this.revise(actor, back, reason);
    const made = imported.filter(({ before }) => before === null).map(({ id }) => id);
    const rows = await this.db.rows<{ areaId: string }>({
      text: `UPDATE kpis SET archived_at = remit.now() WHERE organization_id = $1 AND id = ANY ($2::uuid[]) AND archived_at IS NULL
        RETURNING area_id AS "areaId"`,
      values: [actor.organizationId, made],
    });
    await this.replan(
      actor,
      rows.map(({ areaId }) => areaId),
    );
  }

  private async replan({ organizationId }: Actor, areaIds: readonly string[]): Promise<void> {
    for (const areaId of new Set(areaIds))
      await this.obligations.replan(organizationId, { areaId });
  }

  private async define(
    { organizationId, personId }: Actor,
    revisions: readonly KpiRevision[],
    reason: string,
  ): Promise<void> {
    const defined = revisions.flatMap(({ id, definition }) =>
      definition ? [{ id, definition }] : [],
    );
    if (defined.length === 0) return;
    const effectiveFrom = this.calendar.today(await this.calendar.of(organizationId));
    const rows = await this.db.rows<{ id: string; number: number }>({
      text: `SELECT kpi_id AS id, max(number) AS number FROM kpi_definitions
        WHERE organization_id = $1 AND kpi_id = ANY ($2::uuid[]) GROUP BY kpi_id`,
      values: [organizationId, defined.map(({ id }) => id)],
    });
    const numbers = new Map(rows.map(({ id, number }) => [id, number]));
    await this.db.repository(KpiDefinitionVersion).insert(
      defined.map(({ id, definition }) =>
        Object.assign({}, definition, {
          organizationId,
          id: newId(),
          kpiId: id,
          number: (numbers.get(id) ?? 0) + 1,
          effectiveFrom,
          reason,
          recordedBy: personId,
        }),
      ),
    );
  }
}

function wrong(input: DefinitionInput): readonly FieldError[] {
  try {
    refuseWrong(completed(input), '');
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.errors ?? [];
    throw error;
  }
}

/** Archived stays archived since the same moment. */
const REVISE = `
  UPDATE kpis k SET area_id = r."areaId", owner_id = r."ownerId", parent_id = r."parentId", segment = r.segment, source = r.source,
    is_key = r."isKey", is_confidential = r."isConfidential", import_source = r."importSource", external_key = r."externalKey",
    archived_at = CASE WHEN r."isArchived" THEN coalesce(k.archived_at, remit.now()) END
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "areaId" uuid, "ownerId" uuid, "parentId" uuid, segment text, source text,
    "isKey" boolean, "isConfidential" boolean, "isArchived" boolean, "importSource" text, "externalKey" text)
  WHERE k.organization_id = $1 AND k.id = r.id`;
