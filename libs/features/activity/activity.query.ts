import { Injectable } from '@nestjs/common';
import { seesConfidential, type Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { filtered, type Filter } from '#platform/database/filters';
import type { Statement } from '#platform/database/unit-of-work';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import type { ActivityView, ListActivity } from './activity.dto.ts';
import { IS_HIDDEN, SUBJECT_NAMES } from './subject-names.sql.ts';

const FILTERS = {
  before: {
    value: ({ cursor }) => readCursor(cursor, 1)?.[0],
    sql: (place) => `e.seq < ${place}::bigint`,
  },
  actorId: { value: ({ actorId }) => actorId, sql: (place) => `e.actor_id = ${place}::uuid` },
  areaId: { value: ({ areaId }) => areaId, sql: (place) => `e.area_id = ${place}::uuid` },
  subjectId: {
    value: ({ subjectId }) => subjectId,
    sql: (place) => `e.subject_id = ${place}::uuid`,
  },
  subjectKind: {
    value: ({ subjectKind }) => subjectKind,
    sql: (place) => `e.subject_kind = ${place}::text`,
  },
  action: {
    value: ({ action }) => action,
    sql: (place) => `(e.action = ${place}::text OR split_part(e.action, '.', 1) = ${place}::text)`,
  },
  from: { value: ({ from }) => from, sql: (place) => `e.at >= ${place}::date` },
  to: { value: ({ to }) => to, sql: (place) => `e.at < ${place}::date + 1` },
} as const satisfies Readonly<Record<string, Filter<ListActivity>>>;

const COMMON: ReadonlySet<string> = new Set(['before', 'areaId', 'subjectId']);

/** The trail, newest first. */
@Injectable()
export class ActivityQuery {
  constructor(private readonly db: Database) {}

  async page(actor: Actor, query: ListActivity): Promise<Page<ActivityView>> {
    const limit = query.limit ?? PAGE_DEFAULT;
    const { organizationId, personId } = actor;
    const asker = [organizationId, personId, seesConfidential(actor), limit + 1];
    const { conditions, names, values } = filtered(FILTERS, query, asker);
    const rows = await this.db.rows<ActivityView>({
      ...planFor(names),
      text: `SELECT e.seq, e.id, e.at, e.actor_id AS "actorId", p.name AS "actorName", e.action, e.subject_kind AS "subjectKind",
          e.subject_id AS "subjectId", CASE WHEN NOT e.is_hidden THEN coalesce(named.name, e.details #>> '{after,name}', e.details #>> '{before,name}') END AS "subjectName",
          CASE WHEN NOT e.is_hidden THEN named.key END AS "subjectKey", e.area_id AS "areaId", area.name AS "areaName",
          CASE WHEN e.is_hidden THEN '{}' ELSE e.details END AS details, e.hash
        FROM (SELECT e.*, ${IS_HIDDEN} AS is_hidden FROM activities e
          WHERE e.organization_id = $1 ${conditions}
          ORDER BY e.seq DESC LIMIT $4) e
        LEFT JOIN people p ON p.organization_id = $1 AND p.id = e.actor_id
        LEFT JOIN areas area ON area.organization_id = $1 AND area.id = e.area_id
        ${SUBJECT_NAMES}
        ORDER BY e.seq DESC`,
      values,
      isLast: true,
    });
    return pageOf(rows, limit, ({ seq }) => [seq]);
  }
}

/** What a screen asks for is planned once for each connection; the other questions are too many to keep their plans. */
const planFor = (names: readonly string[]): Partial<Statement> =>
  names.every((name) => COMMON.has(name))
    ? { name: ['activity', ...names].join('-'), isPlannedOnce: true }
    : {};
