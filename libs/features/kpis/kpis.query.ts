import { Injectable } from '@nestjs/common';
import { seesConfidential, type Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import type { CountedScope } from '#domain/register-kpis/register-kpis';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import type { DefinitionVersion } from './definition.ts';
import { isId } from './kpi-key.ts';
import type { KpiStanding } from './kpis.policy.ts';

export interface KpiRow extends KpiStanding {
  readonly id: string;
  readonly key: string;
  readonly parentId: string | null;
  readonly productId: string | null;
  readonly templateKey: string | null;
  readonly segment: string | null;
  readonly source: string;
  readonly weight: number;
  readonly isCritical: boolean;
  readonly isKey: boolean;
  readonly isConfidential: boolean;
  readonly countedScope: CountedScope;
  readonly position: number;
  readonly trackedFrom: Day;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Every version, so that each period is judged by the one in force at its end. */
  readonly definitions: readonly DefinitionVersion[];
  /** The organization's own day. */
  readonly today: Day;
  readonly readAt: Date;
}

interface Siblings {
  /** Of the whole organization. */
  readonly keys: readonly string[];
  readonly next: number;
  readonly today: Day;
}

export interface KpiFilter {
  readonly areaId?: string;
  readonly ownerId?: string;
  readonly productId?: string;
  readonly q?: string;
  readonly archived?: boolean;
  readonly isKey?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

/** `t.day` is the organization's own day. */
export const KPI_SOURCES = `FROM kpis k
  JOIN areas a ON a.organization_id = k.organization_id AND a.id = k.area_id
  JOIN organizations g ON g.organization_id = k.organization_id
  CROSS JOIN LATERAL (SELECT ($4::timestamptz AT TIME ZONE g.time_zone)::date AS day) t`;

/**
 * Confidential KPIs exist only for those who lead, the CEO, executives, the KPI's owner, and who is accountable, deputy,
 * contributor or reviewer of the area on the day; `$2` is the person, `$3` whether the role sees all of them.
 */
export const VISIBLE = `(NOT k.is_confidential OR $3::boolean OR k.owner_id = $2 OR EXISTS (
  SELECT FROM ownerships o WHERE o.organization_id = k.organization_id AND o.area_id = k.area_id AND o.person_id = $2
    AND o.role IN ('accountable', 'deputy', 'contributor', 'reviewer')
    AND o.starts_on <= t.day AND (o.ends_on IS NULL OR o.ends_on >= t.day)))`;

const VERSION = `json_build_object('number', d.number, 'effectiveFrom', d.effective_from, 'name', d.name, 'question', d.question,
  'formula', d.formula, 'numeratorLabel', d.numerator_label, 'denominatorLabel', d.denominator_label, 'unit', d.unit,
  'decimals', d.decimals, 'direction', d.direction, 'kind', d.kind, 'rollUp', d.roll_up, 'cadence', d.cadence,
  'indicator', d.indicator, 'baseline', d.baseline, 'baselineOn', d.baseline_on, 'note', d.note, 'reason', d.reason,
  'recordedBy', d.recorded_by, 'recordedAt', to_char(d.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;

export const KPI_COLUMNS = `k.id, k.key, k.area_id AS "areaId", k.owner_id AS "ownerId", k.parent_id AS "parentId", k.product_id AS "productId", k.template_key AS "templateKey",
  k.segment, k.source, k.weight, k.is_critical AS "isCritical", k.is_key AS "isKey", k.is_confidential AS "isConfidential",
  k.is_computed AS "isComputed", k.counted_scope AS "countedScope",
  k.position, k.tracked_from AS "trackedFrom", k.archived_at AS "archivedAt", k.version, k.created_at AS "createdAt",
  k.updated_at AS "updatedAt", a.archived_at IS NOT NULL AS "isArchived", t.day AS today,
  $4::timestamptz AS "readAt",
  ARRAY(SELECT DISTINCT o.role FROM ownerships o WHERE o.organization_id = k.organization_id AND o.area_id = k.area_id
    AND o.person_id = $2 AND o.starts_on <= t.day AND (o.ends_on IS NULL OR o.ends_on >= t.day)) AS roles,
  (SELECT json_agg(${VERSION} ORDER BY d.number) FROM kpi_definitions d
    WHERE d.organization_id = k.organization_id AND d.kpi_id = k.id) AS definitions`;

@Injectable()
export class KpisQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** By id or key; a locked KPI is changed by nobody else until the end of the transaction. */
  find(actor: Actor, reference: string, isLocked = false): Promise<KpiRow | undefined> {
    const column = isId(reference) ? 'k.id' : 'k.key';
    return this.db.row<KpiRow>({
      name: `kpi-by-${column}${isLocked ? '-locked' : ''}`,
      text: `SELECT ${KPI_COLUMNS} ${KPI_SOURCES} WHERE k.organization_id = $1 AND ${column} = $5 AND ${VISIBLE}
        ${isLocked ? 'FOR NO KEY UPDATE OF k' : ''}`,
      values: [...this.asker(actor), reference],
    });
  }

  /** By ids or keys, locked in one order, so that two batches wait for each other instead of standing in each other's way. */
  lockAll(actor: Actor, references: readonly string[]): Promise<KpiRow[]> {
    return this.db.rows<KpiRow>({
      name: 'kpis-lock-all',
      text: `SELECT ${KPI_COLUMNS} ${KPI_SOURCES}
        WHERE k.organization_id = $1 AND (k.id = ANY ($5::uuid[]) OR k.key = ANY ($6::text[])) AND ${VISIBLE}
        ORDER BY k.id FOR NO KEY UPDATE OF k`,
      values: [
        ...this.asker(actor),
        references.filter(isId),
        references.filter((reference) => !isId(reference)),
      ],
    });
  }

  async page(actor: Actor, filter: KpiFilter): Promise<Page<KpiRow>> {
    const { archived = false, limit = PAGE_DEFAULT } = filter;
    const after = readCursor(filter.cursor, 1)?.[0];
    const rows = await this.db.rows<KpiRow>({
      text: `SELECT ${KPI_COLUMNS} ${KPI_SOURCES}
        WHERE k.organization_id = $1 AND ${VISIBLE} AND (k.archived_at IS NOT NULL) = $5
          AND ($6::uuid IS NULL OR k.area_id = $6)
          AND ($7::uuid IS NULL OR k.owner_id = $7)
          AND ($8::boolean IS NULL OR k.is_key = $8)
          AND ($9::text IS NULL OR strpos(k.key, lower($9)) > 0 OR EXISTS (
            SELECT FROM kpi_definitions d WHERE d.organization_id = k.organization_id AND d.kpi_id = k.id
              AND strpos(lower(d.name), lower($9)) > 0))
          AND ($10::text IS NULL OR k.key > $10)
          AND ($12::uuid IS NULL OR k.product_id = $12)
        ORDER BY k.key LIMIT $11`,
      values: [
        ...this.asker(actor),
        archived,
        filter.areaId ?? null,
        filter.ownerId ?? null,
        filter.isKey ?? null,
        filter.q ?? null,
        after === undefined ? null : String(after),
        limit + 1,
        filter.productId ?? null,
      ],
    });
    return pageOf(rows, limit, ({ key }) => [key]);
  }

  /** Those in use that were made of the templates. */
  ofTemplates(actor: Actor, templateKeys: readonly string[]): Promise<KpiRow[]> {
    return this.db.rows<KpiRow>({
      text: `SELECT ${KPI_COLUMNS} ${KPI_SOURCES}
        WHERE k.organization_id = $1 AND k.template_key = ANY ($5::text[]) AND k.archived_at IS NULL AND ${VISIBLE}
        ORDER BY k.key`,
      values: [...this.asker(actor), templateKeys],
    });
  }

  /** What a new KPI of the area has to fit in with. */
  async siblings({ organizationId }: Actor, areaId: string): Promise<Siblings> {
    const row = await this.db.row<Siblings & Record<string, unknown>>({
      text: `SELECT ARRAY(SELECT key FROM kpis WHERE organization_id = $1) AS keys,
          (SELECT coalesce(max(position) + 1, 0) FROM kpis WHERE organization_id = $1 AND area_id = $2) AS next,
          ($3::timestamptz AT TIME ZONE g.time_zone)::date AS today
        FROM organizations g WHERE g.organization_id = $1`,
      values: [organizationId, areaId, this.clock.now()],
    });
    if (!row) throw new Error('The organization of this unit of work is not there.');
    return row;
  }

  private asker(actor: Actor): readonly unknown[] {
    return [actor.organizationId, actor.personId, seesConfidential(actor), this.clock.now()];
  }
}
