import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Database } from '#platform/database/database';
import type { SilentThing } from './prefill.view.ts';

/** Work that is promised or under way and open objectives, of which nothing was said. */
@Injectable()
export class SilentThingsQuery {
  constructor(private readonly db: Database) {}

  /** Those of the area without a published check-in since the day; the longest silence first. */
  of({ organizationId }: Actor, areaId: string, since: Day): Promise<SilentThing[]> {
    return this.db.rows<SilentThing & Record<string, unknown>>({
      name: 'check-ins-silent-things',
      text: SILENT,
      values: [organizationId, areaId, since],
    });
  }
}

const lastOn = (column: string): string => `(
    SELECT c.dated_at FROM check_ins c
    WHERE c.organization_id = $1 AND c.${column} = x.id AND c.state = 'published' AND c.withdrawn_at IS NULL
    ORDER BY c.dated_at DESC, c.id DESC LIMIT 1)`;

const things = (kind: string, table: string, column: string, isRunning: string): string => `
    SELECT '${kind}' AS kind, x.id, x.key, x.name, x.owner_id, ${lastOn(column)} AS said_at
    FROM ${table} x WHERE x.organization_id = $1 AND x.area_id = $2 AND x.archived_at IS NULL AND ${isRunning}`;

const SILENT = `
  SELECT t.kind, t.id, t.key, t.name, t.said_at AS "lastSaidAt",
    CASE WHEN p.id IS NOT NULL THEN json_build_object('personId', p.id, 'name', p.name) END AS owner
  FROM (${things('item', 'roadmap_items', 'item_id', `x.stage IN ('committed', 'in_progress')`)}
    UNION ALL ${things('objective', 'objectives', 'objective_id', `x.state = 'open'`)}) t
  JOIN organizations g ON g.organization_id = $1
  LEFT JOIN people p ON p.organization_id = $1 AND p.id = t.owner_id
  WHERE t.said_at IS NULL OR t.said_at < ($3::date)::timestamp AT TIME ZONE g.time_zone
  ORDER BY t.said_at NULLS FIRST, t.name, t.id LIMIT 100`;
