import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { PAGE_DEFAULT, pageOf, readCursor } from '#platform/http/page';
import { BudgetReadings } from './budget-reading.ts';
import type { PostedPage, PostedView, ReadPostings } from './postings.dto.ts';

const POSTED = `
  SELECT x.id, x.line_id AS "lineId", l.key AS "lineKey", l.name AS "lineName", x.period_key AS period, x.kind, x.amount, l.currency,
    x.missing_reason AS "missingReason", x.posted_on AS "postedOn", x.is_correction AS "isCorrection", x.corrects_period_key AS corrects,
    x.reason, x.reference, json_build_object('personId', p.id, 'name', p.name) AS "recordedBy",
    to_char(x.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt"
  FROM budget_postings x
  JOIN budget_lines l ON l.organization_id = $1 AND l.id = x.line_id
  JOIN people p ON p.organization_id = $1 AND p.id = x.recorded_by
  WHERE x.organization_id = $1 AND x.budget_id = $2 AND ($3::uuid IS NULL OR x.line_id = $3) AND ($4::text IS NULL OR x.period_key = $4)
    AND ($5::text IS NULL OR x.kind = $5) AND ($6::date IS NULL OR x.posted_on <= $6) AND ($7::timestamptz IS NULL OR x.recorded_at <= $7)
    AND ($8::timestamptz IS NULL OR (x.recorded_at, x.id) < ($8, $9::uuid))
  ORDER BY x.recorded_at DESC, x.id DESC LIMIT $10`;

/** Who posted what when: the rows whose sums are the actuals and commitments of the grid. */
@Injectable()
export class PostingsQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: BudgetReadings,
  ) {}

  async page(actor: Actor, budget: string, query: ReadPostings): Promise<PostedPage> {
    const { lineId = null, period = null, kind = null, at = null, asOf = null } = query;
    const { limit = PAGE_DEFAULT, cursor } = query;
    const { id } = await this.readings.of(actor, budget, query);
    const [recordedAt = null, rowId = null] = readCursor(cursor, 2) ?? [];
    const rows = await this.db.rows<PostedView & Record<string, unknown>>({
      text: POSTED,
      values: [
        actor.organizationId,
        id,
        lineId,
        period,
        kind,
        at,
        asOf,
        recordedAt,
        rowId,
        limit + 1,
      ],
    });
    return pageOf(rows, limit, (row) => [row.recordedAt, row.id]);
  }
}
