import { Injectable } from '@nestjs/common';
import { seesConfidential, type Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import type { ActivityView, ListActivity } from './activity.dto.ts';
import { IS_HIDDEN, SUBJECT_NAMES } from './subject-names.sql.ts';

/** The trail, newest first. */
@Injectable()
export class ActivityQuery {
  constructor(private readonly db: Database) {}

  async page(actor: Actor, query: ListActivity): Promise<Page<ActivityView>> {
    const limit = query.limit ?? PAGE_DEFAULT;
    const rows = await this.db.rows<ActivityView>({
      text: `SELECT e.seq, e.id, e.at, e.actor_id AS "actorId", p.name AS "actorName", e.action, e.subject_kind AS "subjectKind",
          e.subject_id AS "subjectId", CASE WHEN NOT e.is_hidden THEN coalesce(named.name, e.details #>> '{after,name}', e.details #>> '{before,name}') END AS "subjectName",
          CASE WHEN NOT e.is_hidden THEN named.key END AS "subjectKey", e.area_id AS "areaId", area.name AS "areaName",
          CASE WHEN e.is_hidden THEN '{}' ELSE e.details END AS details, e.hash
        FROM (SELECT e.*, ${IS_HIDDEN} AS is_hidden FROM activities e
          WHERE e.organization_id = $1
            AND ($4::bigint IS NULL OR e.seq < $4)
            AND ($5::uuid IS NULL OR e.actor_id = $5)
            AND ($6::uuid IS NULL OR e.area_id = $6)
            AND ($7::uuid IS NULL OR e.subject_id = $7)
            AND ($8::text IS NULL OR e.subject_kind = $8)
            AND ($9::text IS NULL OR e.action = $9 OR split_part(e.action, '.', 1) = $9)
            AND ($10::date IS NULL OR e.at >= $10::date)
            AND ($11::date IS NULL OR e.at < $11::date + 1)
          ORDER BY e.seq DESC LIMIT $12) e
        LEFT JOIN people p ON p.organization_id = $1 AND p.id = e.actor_id
        LEFT JOIN areas area ON area.organization_id = $1 AND area.id = e.area_id
        ${SUBJECT_NAMES}
        ORDER BY e.seq DESC`,
      values: [
        actor.organizationId,
        actor.personId,
        seesConfidential(actor),
        ...filters(query).map((value) => value ?? null),
        limit + 1,
      ],
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
