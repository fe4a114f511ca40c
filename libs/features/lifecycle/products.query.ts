import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { isId } from '#domain/natural-key';
import type { Phase, ProductKind } from '#domain/stage';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import type { OwnedStanding } from './lifecycle.policy.ts';
import {
  ALL_TAKEN,
  DAY,
  LifecycleReadings,
  rolesIn,
  TODAY,
  versionsOf,
  type ReadTimes,
} from './reading.ts';
import { plansOf, stageNow } from './stage.sql.ts';

export interface StagePlanFacts {
  readonly stageId: string;
  readonly stageKey: string;
  readonly stageName: string;
  readonly baselineOn: Day | null;
  readonly plannedOn: Day | null;
  readonly statedOn: Day;
  readonly reason: string;
  readonly moves: number;
  readonly reachedOn: Day | null;
}

export interface ProductRow extends OwnedStanding {
  readonly id: string;
  readonly key: string;
  readonly kind: ProductKind;
  readonly name: string;
  readonly description: string;
  readonly lineId: string | null;
  readonly line: { readonly id: string; readonly key: string; readonly name: string } | null;
  readonly owner: { readonly personId: string; readonly name: string } | null;
  readonly startedOn: Day | null;
  readonly launchedOn: Day | null;
  readonly position: number;
  readonly stage: ProductStage | null;
  readonly plans: readonly StagePlanFacts[];
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** The organization's own day. */
  readonly today: Day;
}

interface ProductStage {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly phase: Phase;
  readonly since: Day;
  readonly days: number;
  readonly changeId: string;
}

export interface ProductFilter extends ReadTimes {
  readonly lineId?: string;
  readonly areaId?: string;
  readonly ownerId?: string;
  readonly kind?: ProductKind;
  /** Id or key. */
  readonly stage?: string;
  readonly q?: string;
  readonly archived?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

const COLUMNS = `id, organization_id, key, kind, name, description, line_id, area_id, owner_id, started_on, launched_on, position,
  archived_at, version, created_at, updated_at`;

const PLAN = `json_build_object('stageId', n.stage_id, 'stageKey', n.key, 'stageName', n.name, 'baselineOn', n.baseline_on,
  'plannedOn', n.planned_on, 'statedOn', n.stated_on, 'reason', n.reason, 'moves', n.moves, 'reachedOn', n.reached_on)`;

const products = (isAsOf: boolean): string => `
  SELECT p.id, p.key, p.kind, p.name, p.description, p.line_id AS "lineId", p.area_id AS "areaId", p.owner_id AS "ownerId",
    p.started_on AS "startedOn", p.launched_on AS "launchedOn", p.position, p.archived_at AS "archivedAt", p.version,
    p.created_at AS "createdAt", p.updated_at AS "updatedAt", a.archived_at IS NOT NULL AS "isArchived", ${TODAY} AS today,
    CASE WHEN l.id IS NOT NULL THEN json_build_object('id', l.id, 'key', l.key, 'name', l.name) END AS line,
    CASE WHEN o.id IS NOT NULL THEN json_build_object('personId', o.id, 'name', o.name) END AS owner,
    CASE WHEN stage.id IS NOT NULL THEN json_build_object('id', stage.id, 'key', stage.key, 'name', stage.name, 'phase', stage.phase,
      'since', stage.effective_on, 'days', ${DAY} - stage.effective_on, 'changeId', stage.change_id) END AS stage,
    coalesce((SELECT json_agg(${PLAN} ORDER BY n.position) FROM ${plansOf('p.id')} n), '[]') AS plans,
    ${rolesIn('p.area_id')} AS roles
  FROM ${versionsOf('products', COLUMNS, isAsOf)} p
  JOIN areas a ON a.organization_id = p.organization_id AND a.id = p.area_id
  LEFT JOIN product_lines l ON l.organization_id = p.organization_id AND l.id = p.line_id
  LEFT JOIN people o ON o.organization_id = p.organization_id AND o.id = p.owner_id
  ${stageNow('p.id')}
  WHERE ${ALL_TAKEN}`;

const FILTER = `
    AND (p.archived_at IS NOT NULL) = $6 AND ($7::uuid IS NULL OR p.line_id = $7) AND ($8::uuid IS NULL OR p.area_id = $8)
    AND ($9::uuid IS NULL OR p.owner_id = $9) AND ($10::text IS NULL OR p.kind = $10)
    AND ($11::text IS NULL OR $11 IN (stage.key, stage.id::text))
    AND ($12::text IS NULL OR strpos(p.key, lower($12)) > 0 OR strpos(lower(p.name), lower($12)) > 0)
    AND ($13::text IS NULL OR p.key > $13)
  ORDER BY p.key LIMIT $14`;

@Injectable()
export class ProductsQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: LifecycleReadings,
  ) {}

  /** By id or key. */
  async find(
    actor: Actor,
    reference: string,
    times: ReadTimes = {},
  ): Promise<ProductRow | undefined> {
    const { isAsOf, values } = await this.readings.of(actor, times);
    const column = isId(reference) ? 'id' : 'key';
    return this.db.row<ProductRow & Record<string, unknown>>({
      name: `product-by-${column}${isAsOf ? '-as-of' : ''}`,
      text: `${products(isAsOf)} AND p.${column} = $6`,
      values: [...values, reference],
    });
  }

  async page(actor: Actor, filter: ProductFilter): Promise<Page<ProductRow>> {
    const { limit = PAGE_DEFAULT } = filter;
    const after = readCursor(filter.cursor, 1)?.[0];
    const { isAsOf, values } = await this.readings.of(actor, filter);
    const rows = await this.db.rows<ProductRow & Record<string, unknown>>({
      text: `${products(isAsOf)} ${FILTER}`,
      values: [
        ...values,
        ...filtered(filter),
        after === undefined ? null : String(after),
        limit + 1,
      ],
    });
    return pageOf(rows, limit, ({ key }) => [key]);
  }

  /** Holds the product until the transaction ends. */
  async lock({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: 'SELECT FROM products WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
      values: [organizationId, id],
    });
  }

  /** Counts the product's version up, for a change of what stands around it. */
  async touch({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: 'UPDATE products SET position = position WHERE organization_id = $1 AND id = $2',
      values: [organizationId, id],
    });
  }
}

function filtered(filter: ProductFilter): readonly unknown[] {
  const { archived = false, lineId = null, areaId = null, ownerId = null } = filter;
  const { kind = null, stage = null, q = null } = filter;
  return [archived, lineId, areaId, ownerId, kind, stage, q];
}
