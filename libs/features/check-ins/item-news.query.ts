import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import type { ItemNews } from './prefill-news.view.ts';

/** What became of a roadmap item since somebody last spoke of it. */
@Injectable()
export class ItemNewsQuery {
  constructor(private readonly db: Database) {}

  /** Everything when nobody ever did. */
  async since(
    { organizationId }: Actor,
    itemId: string,
    since: Date | null,
  ): Promise<ItemNews | null> {
    const row = await this.db.row<ItemNews & Record<string, unknown>>({
      name: 'check-ins-item-news',
      text: NEWS,
      values: [organizationId, itemId, since],
    });
    return row ?? null;
  }
}

const isNew = (instant: string): string => `($3::timestamptz IS NULL OR ${instant} > $3)`;

const MOVES = `(
    SELECT coalesce(json_agg(json_build_object('movedOn', m.moved_on, 'fromTargetOn', m.from_target_on, 'toTargetOn', m.to_target_on,
      'days', m.days, 'reason', m.reason) ORDER BY m.moved_on DESC, m.id DESC), '[]')
    FROM item_moves m WHERE m.organization_id = $1 AND m.item_id = i.id AND ${isNew('m.recorded_at')})`;

/** Open ones, and those that changed. */
const MILESTONES = `(
    SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'dueOn', m.due_on, 'baselineOn', m.baseline_on,
      'metOn', m.met_on, 'isChanged', ${isNew('m.updated_at')}) ORDER BY m.due_on, m.id), '[]')
    FROM milestones m WHERE m.organization_id = $1 AND m.item_id = i.id AND m.archived_at IS NULL
      AND (m.met_on IS NULL OR ${isNew('m.updated_at')}))`;

/** Changed when the dependency was, or the days or the stage of the item at its other end. */
const DEPENDENCIES = `(
    SELECT coalesce(json_agg(json_build_object('id', d.id, 'isBlockedByIt', d.blocked_id = i.id,
      'item', json_build_object('id', y.id, 'key', y.key, 'name', y.name), 'targetOn', coalesce(y.done_on, y.target_on), 'stage', y.stage,
      'neededBy', d.needed_by, 'state', d.state, 'isChanged', ${isNew('greatest(d.updated_at, y.updated_at)')}) ORDER BY d.needed_by, d.id), '[]')
    FROM dependencies d
    JOIN roadmap_items y ON y.organization_id = $1 AND y.id = CASE d.blocked_id WHEN i.id THEN d.blocker_id ELSE d.blocked_id END
    WHERE d.organization_id = $1 AND i.id IN (d.blocker_id, d.blocked_id) AND d.archived_at IS NULL
      AND (d.state <> 'resolved' OR ${isNew('d.updated_at')}))`;

const NEWS = `
  SELECT i.stage, i.target_on AS "targetOn", i.baseline_target_on AS "baselineTargetOn", i.confidence, ${MOVES} AS moves,
    ${MILESTONES} AS milestones, ${DEPENDENCIES} AS dependencies
  FROM roadmap_items i WHERE i.organization_id = $1 AND i.id = $2`;
