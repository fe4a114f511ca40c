import { Injectable } from '@nestjs/common';
import { KpisService } from '#features/kpis/index';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { Database } from '#platform/database/database';
import type { ItemMoveView, ItemNames } from './roadmap-item.view.ts';
import type { RoadmapItem } from './roadmap-item.entity.ts';
import type { RoadmapThing } from './roadmap.dto.ts';

const named = (table: string, id: string): string =>
  `(SELECT json_build_object('id', x.id, 'key', x.key, 'name', x.name) FROM ${table} x WHERE x.organization_id = $1 AND x.id = ${id})`;

/** How the things are called that an item points at. */
@Injectable()
export class ItemNamesQuery {
  constructor(
    private readonly db: Database,
    private readonly kpis: KpisService,
  ) {}

  async of(actor: Actor, item: RoadmapItem, heldUpById: string | null): Promise<ItemNames> {
    const row = await this.db.row<Omit<ItemNames, 'outcomeKpi'> & Record<string, unknown>>({
      name: 'roadmap-item-names',
      text: `SELECT ${named('areas', 'i.area_id')} AS area, ${named('products', 'i.product_id')} AS product,
          ${named('objectives', 'i.objective_id')} AS objective, ${named('roadmap_items', '$3::uuid')} AS "heldUpBy",
          (SELECT json_build_object('id', p.id, 'name', p.name) FROM people p
            WHERE p.organization_id = $1 AND p.id = i.owner_id) AS owner,
          coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name, p.id) FROM people p
            WHERE p.organization_id = $1 AND p.id = ANY (i.contributor_ids)), '[]') AS contributors
        FROM roadmap_items i WHERE i.organization_id = $1 AND i.id = $2`,
      values: [actor.organizationId, item.id, heldUpById],
    });
    if (row === undefined) throw new NotFound('Roadmap item');
    return { ...row, outcomeKpi: await this.kpiOf(actor, item) };
  }

  /** Newest first; an item has few, so without pages. */
  moves({ organizationId }: Actor, itemId: string): Promise<ItemMoveView[]> {
    return this.db.rows<ItemMoveView & Record<string, unknown>>({
      text: `SELECT m.id, m.from_starts_on AS "fromStartsOn", m.from_target_on AS "fromTargetOn", m.from_precision AS "fromPrecision",
          m.to_starts_on AS "toStartsOn", m.to_target_on AS "toTargetOn", m.to_precision AS "toPrecision", m.days,
          m.is_committed AS "isCommitted", m.reason, m.moved_on AS "movedOn", m.recorded_by AS "recordedBy",
          p.name AS "recordedByName", m.recorded_at AS "recordedAt"
        FROM item_moves m JOIN people p ON p.organization_id = m.organization_id AND p.id = m.recorded_by
        WHERE m.organization_id = $1 AND m.item_id = $2 ORDER BY m.moved_on DESC, m.id DESC`,
      values: [organizationId, itemId],
    });
  }

  /** A confidential KPI that the reader may not know of has no name. */
  private async kpiOf(actor: Actor, { outcomeKpiId }: RoadmapItem): Promise<RoadmapThing | null> {
    if (outcomeKpiId === null) return null;
    try {
      const { id, key, definitions } = await this.kpis.get(actor, outcomeKpiId);
      return { id, key, name: definitions.at(-1)?.name ?? key };
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }
}
