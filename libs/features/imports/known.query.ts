import { Injectable } from '@nestjs/common';
import type { Definition } from '#features/kpis/index';
import type { Actor, Role } from '#domain/actor';
import type { Cadence } from '#domain/cadence';
import { Database } from '#platform/database/database';
import type { ImportKind } from './fields.ts';

interface Known {
  readonly id: string;
  readonly name: string;
  readonly importSource: string | null;
  readonly externalKey: string | null;
  readonly isArchived: boolean;
}

export interface KnownArea extends Known {
  readonly key: string;
  readonly parentId: string | null;
  readonly purpose: string;
  readonly cadence: Cadence;
}

export interface KnownPerson extends Known {
  readonly title: string;
  readonly role: Role;
}

/** With the newest definition. */
export interface KnownKpi extends Known {
  readonly key: string;
  readonly areaId: string;
  readonly ownerId: string | null;
  readonly parentId: string | null;
  readonly segment: string | null;
  readonly source: string;
  readonly isKey: boolean;
  readonly isConfidential: boolean;
  readonly definition: Definition;
}

/** Everything that a row of a file may refer to, read once for the whole file. */
@Injectable()
export class KnownQuery {
  constructor(private readonly db: Database) {}

  areas({ organizationId }: Actor): Promise<KnownArea[]> {
    return this.db.rows<KnownArea & Record<string, unknown>>({
      text: `SELECT id, key, name, parent_id AS "parentId", purpose, cadence, import_source AS "importSource",
          external_key AS "externalKey", archived_at IS NOT NULL AS "isArchived"
        FROM areas WHERE organization_id = $1 ORDER BY id`,
      values: [organizationId],
    });
  }

  /** Their external keys are of no source in particular. */
  people({ organizationId }: Actor): Promise<KnownPerson[]> {
    return this.db.rows<KnownPerson & Record<string, unknown>>({
      text: `SELECT id, name, title, role, NULL AS "importSource", external_key AS "externalKey", state = 'deactivated' AS "isArchived"
        FROM people WHERE organization_id = $1 ORDER BY id`,
      values: [organizationId],
    });
  }

  kpis({ organizationId }: Actor): Promise<KnownKpi[]> {
    return this.db.rows<KnownKpi & Record<string, unknown>>({
      text: `SELECT k.id, k.key, d.name, k.area_id AS "areaId", k.owner_id AS "ownerId", k.parent_id AS "parentId", k.segment, k.source,
          k.is_key AS "isKey", k.is_confidential AS "isConfidential", k.import_source AS "importSource", k.external_key AS "externalKey",
          coalesce(k.archived_at, a.archived_at) IS NOT NULL AS "isArchived",
          json_build_object('name', d.name, 'question', d.question, 'formula', d.formula, 'numeratorLabel', d.numerator_label,
            'denominatorLabel', d.denominator_label, 'unit', d.unit, 'decimals', d.decimals, 'direction', d.direction, 'kind', d.kind,
            'rollUp', d.roll_up, 'cadence', d.cadence, 'indicator', d.indicator, 'baseline', d.baseline, 'baselineOn', d.baseline_on,
            'note', d.note) AS definition
        FROM kpis k JOIN areas a ON a.organization_id = k.organization_id AND a.id = k.area_id
        CROSS JOIN LATERAL (SELECT * FROM kpi_definitions x WHERE x.organization_id = k.organization_id AND x.kpi_id = k.id
          ORDER BY x.number DESC LIMIT 1) d
        WHERE k.organization_id = $1 ORDER BY k.id`,
      values: [organizationId],
    });
  }

  /** Check-ins that files of the source brought. */
  checkIns(
    { organizationId }: Actor,
    source: string,
  ): Promise<{ readonly externalKey: string; readonly name: string }[]> {
    return this.db.rows({
      text: `SELECT c.external_key AS "externalKey", coalesce(k.key, i.key, o.key, a.key) || ', ' || to_char(c.dated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS name
        FROM check_ins c
        JOIN areas a ON a.organization_id = c.organization_id AND a.id = c.area_id
        LEFT JOIN kpis k ON k.organization_id = c.organization_id AND k.id = c.kpi_id
        LEFT JOIN roadmap_items i ON i.organization_id = c.organization_id AND i.id = c.item_id
        LEFT JOIN objectives o ON o.organization_id = c.organization_id AND o.id = c.objective_id
        WHERE c.organization_id = $1 AND c.import_source = $2 AND c.external_key IS NOT NULL AND c.withdrawn_at IS NULL
        ORDER BY c.dated_at, c.id`,
      values: [organizationId, source],
    });
  }

  /** The imports of a source that still stand, oldest first. */
  async standing(
    { organizationId }: Actor,
    kind: ImportKind,
    source: string,
  ): Promise<readonly string[]> {
    const rows = await this.db.rows<{ id: string }>({
      text: `SELECT id FROM imports WHERE organization_id = $1 AND kind = $2 AND source = $3 AND state = 'committed' ORDER BY committed_at, id`,
      values: [organizationId, kind, source],
    });
    return rows.map(({ id }) => id);
  }

  /** What undone imports had made: a later file may bring it back. */
  async undone({ organizationId }: Actor, subjectKind: string): Promise<ReadonlySet<string>> {
    const rows = await this.db.rows<{ id: string }>({
      text: `SELECT c.subject_id AS id FROM import_changes c
        JOIN imports i ON i.organization_id = c.organization_id AND i.id = c.import_id
        WHERE c.organization_id = $1 AND c.subject_kind = $2 AND c.before IS NULL AND i.state = 'undone'`,
      values: [organizationId, subjectKind],
    });
    return new Set(rows.map(({ id }) => id));
  }
}
