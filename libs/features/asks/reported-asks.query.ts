import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { EditionAnswer, EditionAsk } from '#domain/edition-loop';
import { Database } from '#platform/database/database';

const person = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'name', ${alias}.name) END`;

/** What an edition says of asks. */
@Injectable()
export class ReportedAsks {
  constructor(private readonly db: Database) {}

  /** Those of the report, as they are or will be asked, and what waits from the ones before. */
  of({ organizationId }: Actor, reportId: string, periodKey: string): Promise<EditionAsk[]> {
    return this.db.rows<EditionAsk & Record<string, unknown>>({
      text: `SELECT k.id AS key, r.period_key AS "periodKey", k.question, nullif(k.context, '') AS context, k.options, k.recommendation,
          k.due_on AS "dueOn", nullif(k.cost_of_delay, '') AS "costOfDelay", CASE k.state WHEN 'draft' THEN 'asked' ELSE k.state END AS state,
          k.asked_on AS "askedOn", k.deferred_to AS "deferredTo", ${person('delegate')} AS delegate,
          (SELECT nullif(x.choice, '') FROM ask_answers x WHERE x.organization_id = $1 AND x.ask_id = k.id ORDER BY x.id DESC LIMIT 1) AS choice
        FROM asks k
        JOIN reports r ON r.organization_id = $1 AND r.id = k.report_id
        JOIN periods p ON p.organization_id = $1 AND p.key = r.period_key
        JOIN periods own ON own.organization_id = $1 AND own.key = $3
        LEFT JOIN people delegate ON delegate.organization_id = $1 AND delegate.id = k.delegate_id
        WHERE k.organization_id = $1 AND k.state <> 'withdrawn'
          AND (k.report_id = $2 OR k.state IN ('asked', 'deferred', 'delegated') AND p.ends_on < own.ends_on)
        ORDER BY k.report_id <> $2, k.due_on, k.id`,
      values: [organizationId, reportId, periodKey],
    });
  }

  /** What was answered to earlier reports after that instant. */
  answers(
    { organizationId }: Actor,
    reportId: string,
    since: Date | null,
  ): Promise<EditionAnswer[]> {
    return this.db.rows<EditionAnswer & Record<string, unknown>>({
      text: `SELECT k.id AS key, k.question, x.answer, nullif(x.choice, '') AS choice, x.reason, ${person('who')} AS by,
          x.answered_on AS on, x.until, ${person('delegate')} AS delegate, d.key AS "decisionKey",
          greatest(0, x.answered_on - k.asked_on) AS days
        FROM ask_answers x
        JOIN asks k ON k.organization_id = $1 AND k.id = x.ask_id
        JOIN people who ON who.organization_id = $1 AND who.id = x.person_id
        LEFT JOIN people delegate ON delegate.organization_id = $1 AND delegate.id = x.delegate_id
        LEFT JOIN decisions d ON d.organization_id = $1 AND d.id = x.decision_id
        WHERE x.organization_id = $1 AND k.report_id <> $2 AND k.state <> 'withdrawn' AND ($3::timestamptz IS NULL OR x.at > $3)
          AND NOT EXISTS (SELECT FROM ask_answers y WHERE y.organization_id = $1 AND y.ask_id = x.ask_id AND y.id > x.id)
        ORDER BY x.at, x.id`,
      values: [organizationId, reportId, since],
    });
  }
}
