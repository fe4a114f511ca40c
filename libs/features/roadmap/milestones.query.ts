import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Database } from '#platform/database/database';
import type { MilestoneMoveView } from './milestone.dto.ts';
import type { MilestoneRow } from './milestone.row.ts';

export interface MilestoneFilter {
  readonly itemId?: string;
  readonly ownerId?: string;
  readonly isMet?: boolean;
  /** Due on this day or before. */
  readonly dueBy?: Day;
}

const ROWS = `SELECT m.id, m.item_id AS "itemId", i.key AS "itemKey", i.name AS "itemName", i.area_id AS "areaId", m.name,
    m.due_on AS "dueOn", m.baseline_on AS "baselineOn", m.met_on AS "metOn",
    coalesce(m.met_on, m.due_on) - m.baseline_on AS "slipDays",
    (SELECT count(*) FROM milestone_moves v WHERE v.organization_id = m.organization_id AND v.milestone_id = m.id AND v.is_committed) AS moves,
    coalesce(m.owner_id, i.owner_id) AS "ownerId", p.name AS "ownerName", m.note, m.archived_at AS "archivedAt", m.version
  FROM milestones m
  JOIN roadmap_items i ON i.organization_id = m.organization_id AND i.id = m.item_id
  LEFT JOIN people p ON p.organization_id = m.organization_id AND p.id = coalesce(m.owner_id, i.owner_id)
  WHERE m.organization_id = $1`;

@Injectable()
export class MilestonesQuery {
  constructor(private readonly db: Database) {}

  one({ organizationId }: Actor, id: string): Promise<MilestoneRow | undefined> {
    return this.db.row<MilestoneRow & Record<string, unknown>>({
      name: 'milestone-one',
      text: `${ROWS} AND m.id = $2`,
      values: [organizationId, id],
    });
  }

  /** Of items on the roadmap, in the order of their days; some hundreds at most. */
  list({ organizationId }: Actor, filter: MilestoneFilter): Promise<MilestoneRow[]> {
    const { itemId, ownerId, isMet, dueBy } = filter;
    return this.db.rows<MilestoneRow & Record<string, unknown>>({
      text: `${ROWS} AND m.archived_at IS NULL AND i.archived_at IS NULL
          AND ($2::uuid IS NULL OR m.item_id = $2)
          AND ($3::uuid IS NULL OR coalesce(m.owner_id, i.owner_id) = $3)
          AND ($4::boolean IS NULL OR (m.met_on IS NOT NULL) = $4)
          AND ($5::date IS NULL OR m.due_on <= $5)
        ORDER BY m.due_on, m.id LIMIT 2000`,
      values: [organizationId, itemId ?? null, ownerId ?? null, isMet ?? null, dueBy ?? null],
    });
  }

  /** Newest first. */
  moves({ organizationId }: Actor, id: string): Promise<MilestoneMoveView[]> {
    return this.db.rows<MilestoneMoveView & Record<string, unknown>>({
      text: `SELECT v.id, v.from_on AS "fromOn", v.to_on AS "toOn", v.days, v.is_committed AS "isCommitted", v.reason,
          v.moved_on AS "movedOn", v.recorded_by AS "recordedBy", p.name AS "recordedByName", v.recorded_at AS "recordedAt"
        FROM milestone_moves v JOIN people p ON p.organization_id = v.organization_id AND p.id = v.recorded_by
        WHERE v.organization_id = $1 AND v.milestone_id = $2 ORDER BY v.moved_on DESC, v.id DESC`,
      values: [organizationId, id],
    });
  }
}
