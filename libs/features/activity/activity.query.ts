import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import type { ActivityView, ListActivity } from './activity.dto.ts';

/** The trail, newest first. */
@Injectable()
export class ActivityQuery {
  constructor(private readonly db: Database) {}

  async page(actor: Actor, query: ListActivity): Promise<Page<ActivityView>> {
    const limit = query.limit ?? PAGE_DEFAULT;
    const rows = await this.db.rows<ActivityView>({
      text: `SELECT a.seq, a.id, a.at, a.actor_id AS "actorId", p.name AS "actorName", a.action, a.subject_kind AS "subjectKind",
          a.subject_id AS "subjectId", a.area_id AS "areaId", a.details, a.hash
        FROM activities a
        LEFT JOIN people p ON p.organization_id = a.organization_id AND p.id = a.actor_id
        WHERE a.organization_id = $1
          AND ($2::bigint IS NULL OR a.seq < $2)
          AND ($3::uuid IS NULL OR a.actor_id = $3)
          AND ($4::uuid IS NULL OR a.area_id = $4)
          AND ($5::uuid IS NULL OR a.subject_id = $5)
          AND ($6::text IS NULL OR a.subject_kind = $6)
          AND ($7::text IS NULL OR a.action = $7 OR split_part(a.action, '.', 1) = $7)
          AND ($8::date IS NULL OR a.at >= $8::date)
          AND ($9::date IS NULL OR a.at < $9::date + 1)
        ORDER BY a.seq DESC LIMIT $10`,
      values: [actor.organizationId, ...filters(query).map((value) => value ?? null), limit + 1],
    });
    return pageOf(rows, limit, ({ seq }) => [seq]);
  }
}

/** In the order of the statement's parameters. */
const filters = (query: ListActivity) => [
  readCursor(query.cursor, 1)?.[0],
  query.actorId,
  query.areaId,
  query.subjectId,
  query.subjectKind,
  query.action,
  query.from,
  query.to,
];
