import { Injectable } from '@nestjs/common';
import { leads, type Actor } from '#domain/actor';
import type { Period } from '#domain/calendar';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { IS_OPEN, isVisible, PRELUDE, SOURCES } from './debtors.ts';
import type { NudgedPerson } from './nudge.dto.ts';

export interface Debt {
  readonly id: string;
  readonly areaId: string | null;
  readonly isOpen: boolean;
  readonly debtors: readonly NudgedPerson[];
}

/** One person reminded of one obligation. */
export interface Reminder {
  readonly obligationId: string;
  readonly personId: string;
}

export interface SentReminder extends Reminder {
  readonly nudgedAt: Date;
}

/** What is owed and who was reminded of it; nobody is told of a KPI that they may not know of. */
@Injectable()
export class NudgesQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string): Promise<Debt | undefined> {
    const [debt] = await this.debts(actor, 'o.id = $5', [id]);
    return debt;
  }

  /** What is due in an area; with a period, what is open of it and of the shorter periods that end in it. */
  async ofArea(actor: Actor, areaId: string, period: Period | undefined): Promise<readonly Debt[]> {
    const debts =
      period === undefined
        ? await this.debts(actor, 'o.area_id = $5 AND o.due_at <= $3', [areaId])
        : await this.debts(actor, 'o.area_id = $5 AND p.ends_on BETWEEN $6 AND $7', [
            areaId,
            period.startsOn,
            period.endsOn,
          ]);
    return debts.filter(({ isOpen }) => isOpen);
  }

  /** Nobody else reminds of them until the end of the transaction. */
  async lock({ organizationId }: Actor, ids: readonly string[]): Promise<void> {
    await this.db.run({
      text: 'SELECT FROM obligations WHERE organization_id = $1 AND id = ANY ($2) ORDER BY id FOR NO KEY UPDATE',
      values: [organizationId, ids],
    });
  }

  since({ organizationId }: Actor, ids: readonly string[], from: Date): Promise<SentReminder[]> {
    return this.db.rows<SentReminder & Record<string, unknown>>({
      text: `SELECT obligation_id AS "obligationId", person_id AS "personId", max(nudged_at) AS "nudgedAt" FROM nudges
        WHERE organization_id = $1 AND obligation_id = ANY ($2) AND nudged_at > $3
        GROUP BY obligation_id, person_id ORDER BY max(nudged_at)`,
      values: [organizationId, ids, from],
    });
  }

  async insert({ organizationId, personId }: Actor, reminders: readonly Reminder[]): Promise<void> {
    const rows = reminders.map((reminder) => Object.assign({ id: newId() }, reminder));
    await this.db.run({
      text: `INSERT INTO nudges (organization_id, id, obligation_id, person_id, nudged_by)
        SELECT $1, r.id, r."obligationId", r."personId", $2
        FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, "obligationId" uuid, "personId" uuid)`,
      values: [organizationId, personId, JSON.stringify(rows)],
    });
  }

  private debts(actor: Actor, condition: string, values: readonly unknown[]): Promise<Debt[]> {
    const { organizationId, personId, role } = actor;
    const seesAll = leads(actor) || role === 'ceo' || role === 'executive';
    return this.db.rows<Debt & Record<string, unknown>>({
      text: `WITH ${PRELUDE} SELECT o.id, o.area_id AS "areaId", ${IS_OPEN} AS "isOpen",
          coalesce((SELECT json_agg(json_build_object('personId', q.id, 'name', q.name) ORDER BY q.name, q.id) FROM people q
            WHERE q.organization_id = $1 AND q.id = ANY (debtors.ids) AND q.id <> $2), '[]') AS debtors
        ${SOURCES}
        WHERE o.organization_id = $1 AND ${condition} AND ${isVisible('$4')}
        ORDER BY o.due_at, o.id`,
      values: [organizationId, personId, this.clock.now(), seesAll, ...values],
    });
  }
}
