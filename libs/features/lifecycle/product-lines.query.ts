import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { isId } from '#domain/natural-key';
import { Database } from '#platform/database/database';
import type { OwnedStanding } from './lifecycle.policy.ts';
import { ALL_TAKEN, LifecycleReadings, rolesIn, versionsOf, type ReadTimes } from './reading.ts';

export interface ProductLineRow extends OwnedStanding {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly owner: { readonly personId: string; readonly name: string } | null;
  readonly position: number;
  readonly products: number;
  readonly version: number;
}

const COLUMNS =
  'id, organization_id, key, name, description, area_id, owner_id, position, archived_at, version';
const PRODUCT_COLUMNS = 'line_id, archived_at';

const lines = (isAsOf: boolean): string => `
  SELECT l.id, l.key, l.name, l.description, l.area_id AS "areaId", l.owner_id AS "ownerId", l.position, l.archived_at AS "archivedAt",
    l.version, a.archived_at IS NOT NULL AS "isArchived", ${rolesIn('l.area_id')} AS roles,
    CASE WHEN o.id IS NOT NULL THEN json_build_object('personId', o.id, 'name', o.name) END AS owner,
    (SELECT count(*)::integer FROM ${versionsOf('products', PRODUCT_COLUMNS, isAsOf)} p
      WHERE p.line_id = l.id AND p.archived_at IS NULL) AS products
  FROM ${versionsOf('product_lines', COLUMNS, isAsOf)} l
  JOIN areas a ON a.organization_id = l.organization_id AND a.id = l.area_id
  LEFT JOIN people o ON o.organization_id = l.organization_id AND o.id = l.owner_id
  WHERE ${ALL_TAKEN}`;

export interface LineFilter extends ReadTimes {
  readonly archived?: boolean;
}

@Injectable()
export class ProductLinesQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: LifecycleReadings,
  ) {}

  async list(
    actor: Actor,
    { archived = false, ...times }: LineFilter,
  ): Promise<readonly ProductLineRow[]> {
    const { isAsOf, values } = await this.readings.of(actor, times);
    return this.db.rows<ProductLineRow & Record<string, unknown>>({
      text: `${lines(isAsOf)} AND (l.archived_at IS NOT NULL) = $6 ORDER BY l.position, l.name, l.id`,
      values: [...values, archived],
    });
  }

  /** By id or key. */
  async find(
    actor: Actor,
    reference: string,
    times: ReadTimes,
  ): Promise<ProductLineRow | undefined> {
    const { isAsOf, values } = await this.readings.of(actor, times);
    return this.db.row<ProductLineRow & Record<string, unknown>>({
      text: `${lines(isAsOf)} AND l.${isId(reference) ? 'id' : 'key'} = $6`,
      values: [...values, reference],
    });
  }
}
