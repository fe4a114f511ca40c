import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/day';
import { Database } from '#platform/database/database';
import type { FollowedKind } from './follow.dto.ts';
import { THING } from './follows.sql.ts';

/** Something that others did to a followed thing. */
export interface FollowedDeed extends Record<string, unknown> {
  readonly id: string;
  readonly deed: 'check_in' | 'comment' | 'edition' | 'slip';
  readonly kind: FollowedKind;
  readonly key: string;
  readonly name: string;
  readonly who: string;
  readonly words: string;
  /** Of a check-in alone. */
  readonly status: string | null;
  /** Of a slip alone: the day that holds now. */
  readonly due: Day | null;
}

interface Span {
  readonly from: Date;
  /** Not in it. */
  readonly until: Date;
}

const WORDS = 200;
const DEEDS_MAX = 40;

/** Withdrawn and removed words, what an import brought, and what the person did themselves are no news. Mail names no confidential KPI. */
@Injectable()
export class FollowedNews {
  constructor(private readonly db: Database) {}

  of(organizationId: string, personId: string, { from, until }: Span): Promise<FollowedDeed[]> {
    return this.db.rows<FollowedDeed>({
      text: `WITH things AS (
          SELECT f.subject_kind AS kind, f.subject_id AS id, t.key, t.name FROM follows f ${THING}
          WHERE f.organization_id = $1 AND f.person_id = $2 AND NOT t.is_confidential
        )
        SELECT n.id, n.deed, t.kind, t.key, t.name, p.name AS who, left(n.words, ${WORDS}) AS words, n.status, n.due
        FROM things t
        CROSS JOIN LATERAL (${DEEDS}) n
        JOIN people p ON p.organization_id = $1 AND p.id = n.by
        WHERE n.by <> $2 AND n.at >= $3 AND n.at < $4
        ORDER BY t.name, n.at, n.id LIMIT ${DEEDS_MAX}`,
      values: [organizationId, personId, from, until],
    });
  }
}

const CHECK_INS = `SELECT c.id, 'check_in' AS deed, c.author_id AS by, c.published_at AS at,
    coalesce(nullif(c.lowlights, ''), c.highlights) AS words, c.status, NULL::date AS due
  FROM check_ins c WHERE c.organization_id = $1 AND c.state = 'published' AND c.withdrawn_at IS NULL AND c.import_id IS NULL`;

const DEEDS = [
  `${CHECK_INS} AND t.kind = 'area' AND c.area_id = t.id AND c.kpi_id IS NULL`,
  `${CHECK_INS} AND t.kind = 'kpi' AND c.kpi_id = t.id`,
  `${CHECK_INS} AND t.kind = 'item' AND c.item_id = t.id`,
  `SELECT c.id, 'comment', c.author_id, c.created_at, c.body, NULL, NULL
    FROM comments c WHERE c.organization_id = $1 AND c.subject_kind = t.kind AND c.subject_id = t.id AND c.removed_at IS NULL`,
  `SELECT m.id, 'slip', m.recorded_by, m.recorded_at, m.reason, NULL, m.to_target_on
    FROM item_moves m WHERE m.organization_id = $1 AND t.kind = 'item' AND m.item_id = t.id AND m.is_committed AND m.days > 0 AND m.import_id IS NULL`,
  `SELECT e.id, 'edition', e.sealed_by, e.sealed_at, e.reason, NULL, NULL
    FROM editions e WHERE e.organization_id = $1 AND t.kind = 'report' AND e.report_id = t.id`,
].join(' UNION ALL ');
