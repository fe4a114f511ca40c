import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import type { DependencyState, Edge, ScheduledItem } from '#domain/dependency';
import { Database } from '#platform/database/database';
import type { RoadmapThing } from './roadmap.dto.ts';

export interface DependencyRow {
  readonly id: string;
  readonly blocker: RoadmapThing;
  readonly blocked: RoadmapThing;
  readonly neededBy: Day | null;
  readonly state: DependencyState;
  readonly stateReason: string;
  readonly resolvedOn: Day | null;
  readonly escalatedOn: Day | null;
  readonly escalatedBy: string | null;
  readonly escalationReason: string;
  readonly note: string;
  readonly version: number;
}

export interface ChainItem extends ScheduledItem {
  readonly key: string;
  readonly name: string;
}

const ROWS = `SELECT d.id, json_build_object('id', b.id, 'key', b.key, 'name', b.name) AS blocker,
    json_build_object('id', w.id, 'key', w.key, 'name', w.name) AS blocked, d.needed_by AS "neededBy", d.state,
    d.state_reason AS "stateReason", d.resolved_on AS "resolvedOn", d.escalated_on AS "escalatedOn", d.escalated_by AS "escalatedBy",
    d.escalation_reason AS "escalationReason", d.note, d.version
  FROM dependencies d
  JOIN roadmap_items b ON b.organization_id = d.organization_id AND b.id = d.blocker_id
  JOIN roadmap_items w ON w.organization_id = d.organization_id AND w.id = d.blocked_id
  WHERE d.organization_id = $1 AND d.archived_at IS NULL`;

@Injectable()
export class DependenciesQuery {
  constructor(private readonly db: Database) {}

  one({ organizationId }: Actor, id: string): Promise<DependencyRow | undefined> {
    return this.db.row<DependencyRow & Record<string, unknown>>({
      name: 'dependency-one',
      text: `${ROWS} AND d.id = $2`,
      values: [organizationId, id],
    });
  }

  list({ organizationId }: Actor, itemId: string | null): Promise<DependencyRow[]> {
    return this.db.rows<DependencyRow & Record<string, unknown>>({
      text: `${ROWS} AND b.archived_at IS NULL AND w.archived_at IS NULL
          AND ($2::uuid IS NULL OR d.blocker_id = $2 OR d.blocked_id = $2)
        ORDER BY d.needed_by NULLS LAST, d.id`,
      values: [organizationId, itemId],
    });
  }

  /** Whoever adds a dependency locks them all first, so that two cannot close a circle together. */
  async lock({ organizationId }: Actor): Promise<void> {
    await this.db.run({
      text: `SELECT pg_advisory_xact_lock(hashtextextended('dependencies:' || $1, 0))`,
      values: [organizationId],
    });
  }

  /** Between items on the roadmap; declined ones hold nobody, and resolved ones only where they are asked for. */
  edges({ organizationId }: Actor, states: readonly DependencyState[]): Promise<Edge[]> {
    return this.db.rows<Edge & Record<string, unknown>>({
      text: `SELECT d.blocker_id AS "blockerId", d.blocked_id AS "blockedId" FROM dependencies d
        WHERE d.organization_id = $1 AND d.archived_at IS NULL AND d.state = ANY ($2) ORDER BY d.id`,
      values: [organizationId, states],
    });
  }

  items({ organizationId }: Actor): Promise<ChainItem[]> {
    return this.db.rows<ChainItem & Record<string, unknown>>({
      text: `SELECT i.id, i.key, i.name, i.starts_on AS "startsOn", i.target_on AS "targetOn", i.stage = 'done' AS "isDone",
          i.stage = 'dropped' AS "isDropped"
        FROM roadmap_items i WHERE i.organization_id = $1 AND i.archived_at IS NULL ORDER BY i.key`,
      values: [organizationId],
    });
  }
}
