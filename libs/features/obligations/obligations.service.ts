import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Database } from '#platform/database/database';
import { PAGE_MAX } from '#platform/http/page';
import { newId } from '#platform/ids';
import type {
  BudgetDutyScope,
  Duty,
  ExpectedAcknowledgement,
  ExpectedForBudget,
  ExpectedPromise,
  RecurringKind,
  Unanswered,
} from './duty.ts';
import type { ObligationView } from './obligation.dto.ts';
import { ObligationsQuery } from './obligations.query.ts';
import { PlanObligations } from './plan-obligations.ts';
import type { PlanScope } from './subjects.query.ts';
import { SweepObligations } from './sweep-obligations.ts';

/** Who owes what by when: planned from the record, met by those who answer, missed by the clock. */
@Injectable()
export class ObligationsService {
  constructor(
    private readonly db: Database,
    private readonly planner: PlanObligations,
    private readonly sweeper: SweepObligations,
    private readonly query: ObligationsQuery,
  ) {}

  /** Creates what is owed up to the period after this one; idempotent. */
  plan(organizationId: string): Promise<void> {
    return this.planner.run(organizationId);
  }

  /** After an area or KPI was added, archived, restored, handed over or given another cadence. */
  replan(organizationId: string, scope: PlanScope): Promise<void> {
    return this.planner.run(organizationId, scope);
  }

  /** Marks as missed what passed its grace unanswered, and waives what archived subjects owed. */
  sweep(organizationId: string): Promise<void> {
    return this.sweeper.run(organizationId);
  }

  /** Answers one obligation; nothing happens when it is not owed or answered already. */
  async meet(actor: Actor, { kind, subjectId, periodKey }: Duty): Promise<void> {
    // Found by what is asked for, not in the list of all that is open, which is long and full of what was answered since.
    await this.db.run({
      name: 'obligation-meet',
      text: `UPDATE obligations o SET met_at = remit.now(), met_by = $2
        WHERE o.organization_id = $1 AND o.kind = $3 AND o.subject_id = $4 AND o.period_key IS NOT DISTINCT FROM $5
          AND coalesce(o.met_at, o.waived_at) IS NULL`,
      values: [actor.organizationId, actor.personId, kind, subjectId, periodKey],
    });
  }

  /** Answers any number of obligations in one statement; a late answer stays recorded as missed, too. */
  async meetMany(actor: Actor, duties: readonly Duty[]): Promise<void> {
    if (duties.length === 0) return;
    await this.db.run({
      name: 'obligations-meet',
      text: `UPDATE obligations o SET met_at = remit.now(), met_by = $2
        FROM (SELECT DISTINCT * FROM jsonb_to_recordset($3::jsonb) AS r(kind text, "subjectId" uuid, "periodKey" text)) d
        WHERE o.organization_id = $1 AND o.kind = d.kind AND o.subject_id = d."subjectId"
          AND o.period_key IS NOT DISTINCT FROM d."periodKey" AND o.met_at IS NULL AND o.waived_at IS NULL`,
      values: [actor.organizationId, actor.personId, JSON.stringify(duties)],
    });
  }

  /** Expects an answer to what was just written; asks again, from the new date on, when the text it answered has changed. */
  async expect(
    { organizationId }: Actor,
    { kind, subjectId, areaId = null, dueAt, graceUntil }: ExpectedAcknowledgement,
  ): Promise<void> {
    await this.db.run({
      name: 'obligation-expect',
      text: `INSERT INTO obligations AS o (organization_id, id, kind, subject_id, area_id, due_at, grace_until)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (organization_id, kind, subject_id, period_key) DO UPDATE
          SET due_at = excluded.due_at, grace_until = excluded.grace_until, met_at = NULL, met_by = NULL, missed_at = NULL
          WHERE o.met_at IS NOT NULL`,
      values: [organizationId, newId(), kind, subjectId, areaId, dueAt, graceUntil],
    });
  }

  /** What is promised for a day, or for another day than before; that it was missed once stays recorded. */
  async owe(
    { organizationId }: Actor,
    { kind, subjectId, areaId = null, dueAt, graceUntil }: ExpectedPromise,
  ): Promise<void> {
    await this.db.run({
      text: `INSERT INTO obligations AS o (organization_id, id, kind, subject_id, area_id, due_at, grace_until)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (organization_id, kind, subject_id, period_key) DO UPDATE
          SET area_id = excluded.area_id, due_at = excluded.due_at, grace_until = excluded.grace_until,
            met_at = NULL, met_by = NULL, waived_at = NULL`,
      values: [organizationId, newId(), kind, subjectId, areaId, dueAt, graceUntil],
    });
  }

  /** All that is owed in the scope; what is not among it is owed no longer, unless it was missed. What is due already is not asked for anew. */
  async oweExactly(
    { organizationId }: Actor,
    { kind, subjectIds, periodKey }: BudgetDutyScope,
    owed: readonly ExpectedForBudget[],
  ): Promise<void> {
    const rows = owed.map((one) => Object.assign({ id: newId() }, one));
    const values = [organizationId, kind, JSON.stringify(rows)];
    await this.db.run({ text: OWE_ALL, values });
    await this.db.run({ text: WAIVE_OTHERS, values: [...values, subjectIds, periodKey ?? null] });
  }

  /** Nothing more is owed: it was dropped or withdrawn. */
  async waive({ organizationId }: Actor, duties: readonly Duty[]): Promise<void> {
    if (duties.length === 0) return;
    await this.db.run({
      text: `UPDATE obligations o SET waived_at = remit.now()
        FROM (SELECT DISTINCT * FROM jsonb_to_recordset($2::jsonb) AS r(kind text, "subjectId" uuid, "periodKey" text)) d
        WHERE o.organization_id = $1 AND o.kind = d.kind AND o.subject_id = d."subjectId"
          AND o.period_key IS NOT DISTINCT FROM d."periodKey" AND o.met_at IS NULL AND o.waived_at IS NULL`,
      values: [organizationId, JSON.stringify(duties)],
    });
  }

  /** Asks again for an answer that was taken back. */
  async reopen(actor: Actor, duty: Duty): Promise<void> {
    await this.reopenMany(actor, [duty]);
  }

  /** Asks again for any number of answers in one statement. */
  async reopenMany({ organizationId }: Actor, duties: readonly Duty[]): Promise<void> {
    if (duties.length === 0) return;
    await this.db.run({
      name: 'obligations-reopen',
      text: `UPDATE obligations o SET met_at = NULL, met_by = NULL
        FROM (SELECT DISTINCT * FROM jsonb_to_recordset($2::jsonb) AS r(kind text, "subjectId" uuid, "periodKey" text)) d
        WHERE o.organization_id = $1 AND o.kind = d.kind AND o.subject_id = d."subjectId"
          AND o.period_key IS NOT DISTINCT FROM d."periodKey"`,
      values: [organizationId, JSON.stringify(duties)],
    });
  }

  /** What one subject owes and nobody has answered, oldest first; missed ones included. */
  unanswered(
    { organizationId }: Actor,
    kind: RecurringKind,
    subjectId: string,
  ): Promise<Unanswered[]> {
    return this.db.rows<Unanswered & Record<string, unknown>>({
      name: 'obligations-unanswered',
      text: `SELECT period_key AS "periodKey", due_at AS "dueAt", grace_until AS "graceUntil", missed_at AS "missedAt"
        FROM obligations
        WHERE organization_id = $1 AND kind = $2 AND subject_id = $3 AND met_at IS NULL AND waived_at IS NULL
        ORDER BY due_at`,
      values: [organizationId, kind, subjectId],
    });
  }

  /** What the actor owes and what is due by that day, soonest first. */
  async owedBy(actor: Actor, to: Day): Promise<readonly ObligationView[]> {
    const query = { scope: 'mine', state: 'open', to, limit: PAGE_MAX } as const;
    return (await this.query.page(actor, query)).data;
  }

  /** The check-ins and values that are asked for of one area, soonest first. */
  async openOf(actor: Actor, areaId: string): Promise<readonly ObligationView[]> {
    const query = { scope: 'all', state: 'open', areaId, limit: PAGE_MAX } as const;
    const { data } = await this.query.page(actor, query);
    return data.filter(({ kind }) => kind === 'check_in' || kind === 'value');
  }
}

const OWED = `jsonb_to_recordset($3::jsonb) AS r(id uuid, "subjectId" uuid, "areaId" uuid, "periodKey" text, "dueAt" timestamptz,
    "graceUntil" timestamptz)`;

const OWE_ALL = `
  INSERT INTO obligations AS o (organization_id, id, kind, subject_id, area_id, period_key, due_at, grace_until)
  SELECT $1, r.id, $2, r."subjectId", r."areaId", r."periodKey", r."dueAt", r."graceUntil" FROM ${OWED} WHERE r."dueAt" > remit.now()
  ON CONFLICT (organization_id, kind, subject_id, period_key) DO UPDATE
    SET area_id = excluded.area_id, due_at = excluded.due_at, grace_until = excluded.grace_until, waived_at = NULL
    WHERE o.waived_at IS NOT NULL OR o.area_id IS DISTINCT FROM excluded.area_id`;

const WAIVE_OTHERS = `
  UPDATE obligations o SET waived_at = remit.now()
  WHERE o.organization_id = $1 AND o.kind = $2 AND o.subject_id = ANY ($4::uuid[]) AND ($5::text IS NULL OR o.period_key = $5)
    AND o.met_at IS NULL AND o.missed_at IS NULL AND o.waived_at IS NULL
    AND NOT EXISTS (SELECT FROM ${OWED} WHERE r."subjectId" = o.subject_id AND r."periodKey" = o.period_key)`;
