import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import type { LaunchView } from './launch.view.ts';

export type LaunchRow = Omit<LaunchView, 'can' | 'readiness'>;

const NAMED = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'key', ${alias}.key, 'name', ${alias}.name)`;

const listOf = (fields: string, table: string, order: string, more = ''): string =>
  `coalesce((SELECT json_agg(json_build_object(${fields}) ORDER BY ${order}) FROM ${table} x ${more}
    WHERE x.organization_id = l.organization_id AND x.launch_id = l.id), '[]')`;

const person = (alias: string, column: string): string =>
  `LEFT JOIN people ${alias} ON ${alias}.organization_id = x.organization_id AND ${alias}.id = x.${column}`;

const CHECKLIST = listOf(
  `'id', x.id, 'function', x.function, 'name', x.name, 'ownerId', x.owner_id, 'ownerName', o.name, 'dueOn', x.due_on, 'isMust', x.is_must,
   'state', x.state, 'reason', x.reason, 'doneBy', x.done_by, 'doneByName', d.name, 'doneOn', x.done_on`,
  'launch_entries',
  'x.position, x.id',
  `${person('o', 'owner_id')} ${person('d', 'done_by')}`,
);

const DECISIONS = listOf(
  `'id', x.id, 'decision', x.decision, 'reason', x.reason, 'waivers', x.waivers, 'decidedOn', x.decided_on, 'decidedBy', x.recorded_by,
   'decidedByName', p.name`,
  'launch_decisions',
  'x.recorded_at DESC, x.id DESC',
  person('p', 'recorded_by'),
);

const MOVES = listOf(
  `'id', x.id, 'fromSoftOn', x.from_soft_on, 'fromHardOn', x.from_hard_on, 'toSoftOn', x.to_soft_on, 'toHardOn', x.to_hard_on, 'days', x.days,
   'reason', x.reason, 'movedOn', x.moved_on, 'recordedBy', x.recorded_by, 'recordedByName', p.name,
   'recordedAt', to_char(x.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  'launch_moves',
  'x.id DESC',
  person('p', 'recorded_by'),
);

const REVIEWS = listOf(
  `'afterDays', x.after_days, 'heldOn', x.held_on, 'heldBy', x.held_by, 'heldByName', p.name, 'kpiId', x.kpi_id, 'expected', x.expected,
   'actual', x.actual, 'expectedValue', x.expected_value, 'actualValue', x.actual_value, 'learning', x.learning, 'decision', x.decision,
   'isMet', x.is_met`,
  'launch_reviews',
  'x.after_days',
  person('p', 'held_by'),
);

const ROWS = `SELECT l.id, l.key, l.name, ${NAMED('i')} AS item, i.area_id AS "areaId",
    CASE WHEN p.id IS NOT NULL THEN ${NAMED('p')} END AS product,
    CASE WHEN w.id IS NOT NULL THEN json_build_object('id', w.id, 'name', w.name) END AS owner,
    l.soft_on AS "softOn", l.hard_on AS "hardOn", l.baseline_soft_on AS "baselineSoftOn", l.baseline_on AS "baselineOn",
    coalesce(l.launched_on, l.hard_on) - l.baseline_on AS "slipDays", l.launched_on AS "launchedOn", l.note,
    ${CHECKLIST} AS checklist, ${DECISIONS} AS decisions, ${REVIEWS} AS reviews, ${MOVES} AS moves,
    l.archived_at AS "archivedAt", l.version
  FROM launches l
  JOIN roadmap_items i ON i.organization_id = l.organization_id AND i.id = l.item_id
  LEFT JOIN products p ON p.organization_id = l.organization_id AND p.id = l.product_id
  LEFT JOIN people w ON w.organization_id = l.organization_id AND w.id = l.owner_id
  WHERE l.organization_id = $1`;

@Injectable()
export class LaunchesQuery {
  constructor(private readonly db: Database) {}

  one({ organizationId }: Actor, id: string): Promise<LaunchRow | undefined> {
    return this.db.row<LaunchRow & Record<string, unknown>>({
      name: 'launch-one',
      text: `${ROWS} AND l.id = $2`,
      values: [organizationId, id],
    });
  }

  list(
    { organizationId }: Actor,
    itemId: string | null,
    isLaunched: boolean | null,
  ): Promise<LaunchRow[]> {
    return this.db.rows<LaunchRow & Record<string, unknown>>({
      text: `${ROWS} AND l.archived_at IS NULL AND ($2::uuid IS NULL OR l.item_id = $2)
          AND ($3::boolean IS NULL OR (l.launched_on IS NOT NULL) = $3)
        ORDER BY l.hard_on, l.key`,
      values: [organizationId, itemId, isLaunched],
    });
  }
}
