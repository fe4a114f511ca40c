import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/day';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';

/** A report that was due and was not submitted. */
export interface LateReport extends Record<string, unknown> {
  readonly obligationId: string;
  readonly periodKey: string;
  readonly label: string;
  /** In the organization's zone. */
  readonly dueOn: Day;
  readonly isPastGrace: boolean;
  /** Who writes it: the author of its draft, else whom the template names; null: whoever leads. */
  readonly authorId: string | null;
  readonly authorName: string | null;
  /** Whom the template of its kind of period names besides the CEO. */
  readonly recipients: readonly string[];
}

/** Reports that are waited for, from the obligations. */
@Injectable()
export class LateReportsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Of those that are owed; what was missed longer ago than so many days is no news. */
  of(organizationId: string, days: number): Promise<LateReport[]> {
    return this.db.rows<LateReport>({
      text: `SELECT o.id AS "obligationId", o.period_key AS "periodKey", p.label, (o.due_at AT TIME ZONE g.time_zone)::date::text AS "dueOn",
          o.grace_until <= $2 AS "isPastGrace", who.id AS "authorId", who.name AS "authorName", coalesce(t.recipients, '{}') AS recipients
        FROM obligations o
        JOIN organizations g ON g.organization_id = $1
        JOIN periods p ON p.organization_id = $1 AND p.key = o.period_key
        LEFT JOIN report_templates t ON t.organization_id = $1 AND t.period_kind = p.kind AND t.archived_at IS NULL
        LEFT JOIN reports r ON r.organization_id = $1 AND r.period_key = o.period_key AND r.state <> 'withdrawn'
        LEFT JOIN people who ON who.organization_id = $1 AND who.id = coalesce(r.author_id, t.owner_id) AND who.state = 'active'
        WHERE o.organization_id = $1 AND o.kind = 'report' AND o.met_at IS NULL AND o.waived_at IS NULL
          AND o.due_at <= $2 AND o.grace_until > $2::timestamptz - make_interval(days => $3)
        ORDER BY o.due_at, o.id`,
      values: [organizationId, this.clock.now(), days],
    });
  }
}
