import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { FULL_TIME, type AllocationKind, type Resource } from '#domain/budget/allocation';
import type { Day } from '#domain/day';
import type { RegisterStanding } from '#domain/register-standing';
import { Database } from '#platform/database/database';
import { PAGE_DEFAULT, pageOf, readCursor, type Page } from '#platform/http/page';
import { BudgetReferences, type Moment } from './budget-references.ts';
import { personOf, rolesIn } from './budget.sql.ts';

interface ThingRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface AllocationRow extends RegisterStanding {
  readonly id: string;
  readonly kind: AllocationKind;
  readonly resource: Resource;
  readonly person: { readonly personId: string; readonly name: string } | null;
  readonly role: string;
  readonly areaId: string;
  readonly productId: string | null;
  readonly itemId: string | null;
  readonly area: ThingRow;
  readonly product: ThingRow | null;
  readonly item: ThingRow | null;
  readonly period: string;
  readonly startsOn: Day;
  readonly fte: number | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly note: string;
  readonly archivedAt: Date | null;
  readonly isArchived: boolean;
  readonly version: number;
  readonly updatedAt: Date;
}

export interface AllocationFilter extends Moment {
  readonly period?: string;
  readonly kind?: AllocationKind;
  readonly areaId?: string;
  readonly personId?: string;
  readonly itemId?: string;
  readonly archived?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

export interface ConflictRow {
  readonly person: { readonly personId: string; readonly name: string };
  /** The month. */
  readonly period: string;
  readonly startsOn: Day;
  readonly fte: number;
  readonly excess: number;
  readonly shares: readonly {
    readonly allocationId: string;
    readonly areaId: string;
    readonly period: string;
    readonly fte: number;
  }[];
}

const thing = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'key', ${alias}.key, 'name', ${alias}.name) END`;

const COLUMNS =
  'organization_id, id, kind, resource, person_id, role, area_id, product_id, item_id, period_key, fte, amount, currency, note, archived_at, version, updated_at';

/** As they stood at the instant; null: now. */
const allocations = (instant: string): string => `(
    SELECT ${COLUMNS} FROM allocations WHERE organization_id = $1 AND (${instant}::timestamptz IS NULL OR updated_at <= ${instant})
    UNION ALL
    SELECT ${COLUMNS} FROM allocations_history WHERE organization_id = $1 AND valid @> ${instant}::timestamptz)`;

const ROWS = `
  SELECT x.id, x.kind, x.resource, ${personOf('x.person_id')} AS person, x.role, x.area_id AS "areaId", x.product_id AS "productId",
    x.item_id AS "itemId", ${thing('a')} AS area, ${thing('d')} AS product, ${thing('i')} AS item, x.period_key AS period, p.starts_on AS "startsOn", x.fte, x.amount, x.currency, x.note,
    x.archived_at AS "archivedAt", x.archived_at IS NOT NULL AS "isArchived", a.archived_at IS NOT NULL AS "isAreaArchived",
    ${rolesIn('x.area_id')} AS roles, x.version, x.updated_at AS "updatedAt"
  FROM ${allocations('$4')} x
  JOIN areas a ON a.organization_id = $1 AND a.id = x.area_id
  LEFT JOIN products d ON d.organization_id = $1 AND d.id = x.product_id
  LEFT JOIN roadmap_items i ON i.organization_id = $1 AND i.id = x.item_id
  JOIN periods p ON p.organization_id = $1 AND p.key = x.period_key`;

/** A share of a longer period holds in each of its months. */
const CONFLICTS = `
  SELECT ${personOf('c.person_id')} AS person, c.key AS period, c.starts_on AS "startsOn", c.fte, c.fte - ${FULL_TIME} AS excess, c.shares
  FROM (
    SELECT x.person_id, m.key, m.starts_on, sum(x.fte) AS fte,
      json_agg(json_build_object('allocationId', x.id, 'areaId', x.area_id, 'period', x.period_key, 'fte', x.fte) ORDER BY x.fte DESC, x.id) AS shares
    FROM periods w
    JOIN periods m ON m.organization_id = $1 AND m.kind = 'month' AND m.starts_on >= w.starts_on AND m.ends_on <= w.ends_on
    JOIN periods p ON p.organization_id = $1 AND p.starts_on <= m.starts_on AND p.ends_on >= m.ends_on
    JOIN ${allocations('$4')} x ON x.organization_id = $1 AND x.period_key = p.key AND x.person_id IS NOT NULL AND x.archived_at IS NULL
    WHERE w.organization_id = $1 AND w.key = $2 AND x.kind = $3
    GROUP BY x.person_id, m.key, m.starts_on
    HAVING sum(x.fte) > ${FULL_TIME}) c
  ORDER BY c.starts_on, c.fte DESC, c.person_id`;

@Injectable()
export class AllocationsQuery {
  constructor(
    private readonly db: Database,
    private readonly references: BudgetReferences,
  ) {}

  async find(actor: Actor, id: string, moment: Moment = {}): Promise<AllocationRow | undefined> {
    return this.db.row<AllocationRow & Record<string, unknown>>({
      text: `${ROWS} WHERE x.organization_id = $1 AND x.id = $5`,
      values: [...(await this.asker(actor, moment)), id],
    });
  }

  async page(actor: Actor, filter: AllocationFilter): Promise<Page<AllocationRow>> {
    const { period, kind, areaId, personId, itemId, archived = false } = filter;
    const { limit = PAGE_DEFAULT, cursor } = filter;
    const [startsOn = null, id = null] = readCursor(cursor, 2) ?? [];
    const rows = await this.db.rows<AllocationRow & Record<string, unknown>>({
      text: `${ROWS}
        WHERE x.organization_id = $1 AND (x.archived_at IS NOT NULL) = $5 AND ($6::text IS NULL OR x.kind = $6)
          AND ($7::uuid IS NULL OR x.area_id = $7) AND ($8::uuid IS NULL OR x.person_id = $8) AND ($9::uuid IS NULL OR x.item_id = $9)
          AND ($10::text IS NULL OR EXISTS (SELECT FROM periods w WHERE w.organization_id = $1 AND w.key = $10
            AND w.starts_on <= p.starts_on AND w.ends_on >= p.ends_on))
          AND ($11::text IS NULL OR (p.starts_on::text, x.id::text) > ($11, $12::text))
        ORDER BY p.starts_on::text, x.id::text LIMIT $13`,
      values: [
        ...(await this.asker(actor, filter)),
        archived,
        ...optional(kind, areaId, personId, itemId, period),
        startsOn,
        id,
        limit + 1,
      ],
    });
    return pageOf(rows, limit, (row) => [row.startsOn, row.id]);
  }

  async conflicts(
    actor: Actor,
    {
      period,
      kind,
      ...moment
    }: Moment & { readonly period: string; readonly kind: AllocationKind },
  ): Promise<ConflictRow[]> {
    return this.db.rows<ConflictRow & Record<string, unknown>>({
      text: CONFLICTS,
      values: [actor.organizationId, period, kind, await this.references.instantOf(actor, moment)],
    });
  }

  /** Holds the allocations until the transaction ends. */
  async lock({ organizationId }: Actor, ids: readonly string[]): Promise<void> {
    await this.db.run({
      text: 'SELECT FROM allocations WHERE organization_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR NO KEY UPDATE',
      values: [organizationId, ids],
    });
  }

  private async asker(actor: Actor, moment: Moment): Promise<readonly unknown[]> {
    const { organizationId, personId } = actor;
    const today = await this.references.today(actor);
    return [organizationId, personId, today, await this.references.instantOf(actor, moment)];
  }
}

/** What is not asked for is null in a statement. */
const optional = (...values: readonly (string | undefined)[]) =>
  values.map((value) => value ?? null);
