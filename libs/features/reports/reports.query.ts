import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { Database } from '#platform/database/database';
import { PAGE_DEFAULT, pageOf, readCursor, type Page } from '#platform/http/page';
import type { ListReports } from './report.dto.ts';
import type { ReportRow } from './report.row.ts';

const SELECT = `SELECT r.id, r.state, r.author_id AS "authorId", a.name AS "authorName", r.narrative, r.version,
    r.created_at AS "createdAt", r.updated_at AS "updatedAt",
    json_build_object('key', p.key, 'label', p.label, 'startsOn', p.starts_on, 'endsOn', p.ends_on) AS period,
    (SELECT coalesce(json_agg(json_build_object('number', e.number, 'sha256', e.sha256, 'previousHash', e.previous_hash,
        'reason', e.reason, 'sealedAt', to_char(e.sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'sealedBy', e.sealed_by, 'sealedByName', s.name,
        'reviews', (SELECT coalesce(json_agg(json_build_object('kind', v.kind, 'personId', v.person_id, 'personName', w.name,
            'at', to_char(v.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reason', v.reason, 'sha256', v.sha256,
            'points', (SELECT coalesce(json_agg(json_build_object('id', c.id, 'text', c.text, 'outcome', c.outcome, 'answer', c.answer,
                'sealedIn', (SELECT n.number FROM editions n WHERE n.organization_id = c.organization_id AND n.id = c.sealed_in),
                'version', c.version) ORDER BY c.position), '[]')
              FROM change_points c WHERE c.organization_id = v.organization_id AND c.review_id = v.id)) ORDER BY v.id), '[]')
          FROM edition_reviews v JOIN people w ON w.organization_id = v.organization_id AND w.id = v.person_id
          WHERE v.organization_id = r.organization_id AND v.edition_id = e.id)) ORDER BY e.number), '[]')
      FROM editions e JOIN people s ON s.organization_id = e.organization_id AND s.id = e.sealed_by
      WHERE e.organization_id = r.organization_id AND e.report_id = r.id) AS editions
  FROM reports r
  JOIN periods p ON p.organization_id = r.organization_id AND p.key = r.period_key
  JOIN people a ON a.organization_id = r.organization_id AND a.id = r.author_id
  WHERE r.organization_id = $1`;

/** Reports with the editions that were sealed and what was answered, without the sealed texts. */
@Injectable()
export class ReportsQuery {
  constructor(private readonly db: Database) {}

  /** Newest period first. */
  async page(
    actor: Actor,
    { limit = PAGE_DEFAULT, cursor, state, period }: ListReports,
  ): Promise<Page<ReportRow>> {
    const [endsOn, id] = readCursor(cursor, 2) ?? [null, null];
    const rows = await this.db.rows<ReportRow>({
      text: `${SELECT} AND ($2::text IS NULL OR r.state = $2) AND ($3::text IS NULL OR (p.ends_on, r.id) < ($3::date, $4::uuid))
        AND ($6::text IS NULL OR r.period_key = $6)
        ORDER BY p.ends_on DESC, r.id DESC LIMIT $5`,
      values: [actor.organizationId, state ?? null, endsOn, id, limit + 1, period ?? null],
    });
    return pageOf(rows, limit, (row) => [row.period.endsOn, row.id]);
  }

  async one(actor: Actor, id: string): Promise<ReportRow> {
    const row = await this.db.row<ReportRow>({
      name: 'report',
      text: `${SELECT} AND r.id = $2`,
      values: [actor.organizationId, id],
    });
    if (!row) throw new NotFound('The report');
    return row;
  }
}
