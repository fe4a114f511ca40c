import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';

/** A comment with whoever it concerns. */
export interface Said extends Record<string, unknown> {
  readonly author: string;
  readonly authorId: string;
  readonly what: string;
  readonly path: string;
  /** Empty where what is talked about is not for everybody. */
  readonly words: string;
  readonly isQuestion: boolean;
  readonly mentions: readonly string[];
  /** Who answers for what is talked about. */
  readonly answerable: readonly string[];
  /** Who asked something in the thread before. */
  readonly askers: readonly string[];
}

const EXCERPT = 400;

const named = (kind: string, table: string, folder: string): string =>
  `SELECT x.name, '${folder}' || x.key AS path, x.area_id, false AS is_private, NULL::uuid AS person_id FROM ${table} x
    WHERE c.subject_kind = '${kind}' AND x.organization_id = $1 AND x.id = c.subject_id`;

const SUBJECTS = [
  `SELECT x.name, '/areas/' || x.key AS path, x.id AS area_id, false AS is_private, NULL::uuid AS person_id FROM areas x
    WHERE c.subject_kind = 'area' AND x.organization_id = $1 AND x.id = c.subject_id`,
  `SELECT CASE WHEN x.is_confidential THEN '' ELSE coalesce((SELECT d.name FROM kpi_definitions d
      WHERE d.organization_id = $1 AND d.kpi_id = x.id ORDER BY d.number DESC LIMIT 1), x.key) END,
    '/kpis/' || x.key, x.area_id, x.is_confidential, x.owner_id FROM kpis x
    WHERE c.subject_kind = 'kpi' AND x.organization_id = $1 AND x.id = c.subject_id`,
  `SELECT a.name, '/areas/' || a.key, a.id, x.state <> 'published' OR x.kpi_id IS NOT NULL, x.author_id
    FROM check_ins x JOIN areas a ON a.organization_id = $1 AND a.id = x.area_id
    WHERE c.subject_kind = 'check_in' AND x.organization_id = $1 AND x.id = c.subject_id`,
  `SELECT p.label, '/reports/' || p.key, NULL::uuid, false, x.author_id FROM reports x
    JOIN periods p ON p.organization_id = $1 AND p.key = x.period_key
    WHERE c.subject_kind = 'report' AND x.organization_id = $1 AND x.id = c.subject_id`,
  named('item', 'roadmap_items', '/roadmap/'),
  named('objective', 'objectives', '/objectives/'),
  named('product', 'products', '/products/'),
  named('decision', 'decisions', '/decisions/'),
].join(' UNION ALL ');

@Injectable()
export class ConversationQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  said(organizationId: string, commentId: string): Promise<Said | undefined> {
    return this.db.row<Said>({
      text: `SELECT p.name AS author, c.author_id AS "authorId", s.name AS what, s.path, c.is_question AS "isQuestion", c.mentions,
          CASE WHEN s.is_private THEN '' ELSE left(c.body, ${EXCERPT}) END AS words,
          ARRAY(SELECT s.person_id WHERE s.person_id IS NOT NULL UNION SELECT w.person_id FROM ownerships w
            WHERE w.organization_id = $1 AND w.area_id = s.area_id AND w.role = 'accountable' AND w.person_id IS NOT NULL
              AND w.starts_on <= $3::date AND (w.ends_on IS NULL OR w.ends_on >= $3::date)) AS answerable,
          ARRAY(SELECT DISTINCT q.author_id FROM comments q WHERE q.organization_id = $1 AND q.subject_kind = c.subject_kind
            AND q.subject_id = c.subject_id AND q.is_question AND q.removed_at IS NULL AND q.id < c.id) AS askers
        FROM comments c
        JOIN people p ON p.organization_id = $1 AND p.id = c.author_id
        CROSS JOIN LATERAL (${SUBJECTS}) s
        WHERE c.organization_id = $1 AND c.id = $2 AND c.removed_at IS NULL`,
      values: [organizationId, commentId, this.clock.now()],
    });
  }
}
