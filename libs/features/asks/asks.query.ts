import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import type { ListAsks } from './ask.dto.ts';
import { seesDrafts, type AskRow } from './ask.row.ts';

const person = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('personId', ${alias}.id, 'name', ${alias}.name) END`;

const SELECT = `SELECT k.id, k.report_id AS "reportId", json_build_object('key', p.key, 'label', p.label) AS period, k.question, k.context,
    k.options, k.recommendation, k.due_on AS "dueOn", k.cost_of_delay AS "costOfDelay", k.asked_by AS "askedById", ${person('asker')} AS "askedBy",
    k.asked_on AS "askedOn", k.state, k.deferred_to AS "deferredTo", k.delegate_id AS "delegateId", ${person('delegate')} AS delegate,
    CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'key', d.key) END AS decision, k.withdraw_reason AS "withdrawReason",
    k.version, k.updated_at AS "updatedAt", r.state AS "reportState",
    ARRAY(SELECT r.author_id UNION SELECT e.sealed_by FROM editions e WHERE e.organization_id = $1 AND e.report_id = r.id) AS "authorIds",
    coalesce((SELECT json_agg(json_build_object('answer', x.answer, 'choice', x.choice, 'reason', x.reason, 'until', x.until,
        'delegate', ${person('named')}, 'person', ${person('who')}, 'answeredOn', x.answered_on) ORDER BY x.id)
      FROM ask_answers x JOIN people who ON who.organization_id = $1 AND who.id = x.person_id
      LEFT JOIN people named ON named.organization_id = $1 AND named.id = x.delegate_id
      WHERE x.organization_id = $1 AND x.ask_id = k.id), '[]') AS answers
  FROM asks k
  JOIN reports r ON r.organization_id = $1 AND r.id = k.report_id
  JOIN periods p ON p.organization_id = $1 AND p.key = r.period_key
  JOIN people asker ON asker.organization_id = $1 AND asker.id = k.asked_by
  LEFT JOIN people delegate ON delegate.organization_id = $1 AND delegate.id = k.delegate_id
  LEFT JOIN decisions d ON d.organization_id = $1 AND d.id = k.decision_id
  WHERE k.organization_id = $1 AND (k.asked_on IS NOT NULL OR $2::boolean)`;

const WAITS = `k.state IN ('asked', 'deferred', 'delegated')`;
const AUTHORED = `(k.asked_by = $5 OR r.author_id = $5
  OR EXISTS (SELECT FROM editions e WHERE e.organization_id = $1 AND e.report_id = r.id AND e.sealed_by = $5))`;
/** The rule of the policy. */
const WAITS_FOR_ME = `(${WAITS} AND r.state <> 'withdrawn' AND NOT ${AUTHORED}
  AND ($6::boolean OR (k.state = 'delegated' AND k.delegate_id = $5)))`;

@Injectable()
export class AsksQuery {
  constructor(private readonly db: Database) {}

  find(actor: Actor, id: string): Promise<AskRow | undefined> {
    return this.db.row<AskRow & Record<string, unknown>>({
      text: `${SELECT} AND k.id = $3`,
      values: [actor.organizationId, seesDrafts(actor), id],
    });
  }

  /** In the order in which they were written. */
  async page(
    actor: Actor,
    { reportId, waiting, waitsForMe, limit = PAGE_DEFAULT, cursor }: ListAsks,
  ): Promise<Page<AskRow>> {
    const [after = null] = readCursor(cursor, 1) ?? [];
    const rows = await this.db.rows<AskRow & Record<string, unknown>>({
      text: `${SELECT} AND ($3::uuid IS NULL OR k.report_id = $3) AND ($4::boolean IS NULL OR ${WAITS} = $4)
          AND ($7::boolean IS NULL OR ${WAITS_FOR_ME} = $7) AND ($8::uuid IS NULL OR k.id > $8)
        ORDER BY k.id LIMIT $9`,
      values: [
        actor.organizationId,
        seesDrafts(actor),
        reportId ?? null,
        waiting ?? null,
        actor.personId,
        actor.role === 'ceo',
        waitsForMe ?? null,
        after,
        limit + 1,
      ],
    });
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  /** Held until the end of the transaction. */
  async lock({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: 'SELECT FROM asks WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
      values: [organizationId, id],
    });
  }
}
