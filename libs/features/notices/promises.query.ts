import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/day';
import { Database } from '#platform/database/database';

/** What is asked of the CEO, and what came of it so far. */
export interface ToldAsk extends Record<string, unknown> {
  readonly id: string;
  readonly question: string;
  readonly recommendation: string;
  readonly dueOn: Day | null;
  readonly askedBy: string;
  readonly periodKey: string;
  readonly answer: string | null;
  readonly choice: string;
  readonly reason: string;
  readonly until: Day | null;
  readonly delegateId: string | null;
  readonly delegate: string | null;
}

export interface ToldAction extends Record<string, unknown> {
  readonly name: string;
  readonly note: string;
  readonly ownerId: string | null;
  readonly createdBy: string;
  readonly dueOn: Day;
}

const ASKS = `SELECT k.id, k.question, k.recommendation, k.due_on AS "dueOn", k.asked_by AS "askedBy", r.period_key AS "periodKey",
    v.answer, coalesce(v.choice, '') AS choice, coalesce(v.reason, '') AS reason, v.until, v.delegate_id AS "delegateId", d.name AS delegate
  FROM asks k
  JOIN reports r ON r.organization_id = $1 AND r.id = k.report_id
  LEFT JOIN LATERAL (SELECT * FROM ask_answers x WHERE x.organization_id = $1 AND x.ask_id = k.id ORDER BY x.id DESC LIMIT 1) v ON true
  LEFT JOIN people d ON d.organization_id = $1 AND d.id = v.delegate_id
  WHERE k.organization_id = $1`;

/** Asks and actions, as far as people are told of them. */
@Injectable()
export class PromisesQuery {
  constructor(private readonly db: Database) {}

  /** Those that went out with a report and wait for their first answer. */
  asked(organizationId: string, reportId: string): Promise<ToldAsk[]> {
    return this.db.rows<ToldAsk>({
      text: `${ASKS} AND k.report_id = $2 AND k.state = 'asked' ORDER BY k.id`,
      values: [organizationId, reportId],
    });
  }

  ask(organizationId: string, id: string): Promise<ToldAsk | undefined> {
    return this.db.row<ToldAsk>({ text: `${ASKS} AND k.id = $2`, values: [organizationId, id] });
  }

  action(organizationId: string, id: string): Promise<ToldAction | undefined> {
    return this.db.row<ToldAction>({
      text: `SELECT name, left(note, 400) AS note, owner_id AS "ownerId", created_by AS "createdBy", due_on AS "dueOn"
        FROM actions WHERE organization_id = $1 AND id = $2`,
      values: [organizationId, id],
    });
  }

  async ceos(organizationId: string): Promise<readonly string[]> {
    const rows = await this.db.rows<{ id: string }>({
      text: `SELECT id FROM people WHERE organization_id = $1 AND role = 'ceo' AND state = 'active'`,
      values: [organizationId],
    });
    return rows.map(({ id }) => id);
  }

  /** Whom the template of a report names besides those who answer it. */
  async recipients(organizationId: string, reportId: string): Promise<readonly string[]> {
    const rows = await this.db.rows<{ id: string }>({
      text: `SELECT unnest(t.recipients) AS id FROM reports r
        JOIN periods p ON p.organization_id = $1 AND p.key = r.period_key
        JOIN report_templates t ON t.organization_id = $1 AND t.period_kind = p.kind AND t.archived_at IS NULL
        WHERE r.organization_id = $1 AND r.id = $2`,
      values: [organizationId, reportId],
    });
    return rows.map(({ id }) => id);
  }

  async nameOf(organizationId: string, personId: string): Promise<string> {
    const row = await this.db.row<{ name: string }>({
      text: 'SELECT name FROM people WHERE organization_id = $1 AND id = $2',
      values: [organizationId, personId],
    });
    return row?.name ?? 'Remit';
  }
}
