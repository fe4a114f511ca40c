import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import type { RetirementMilestone, RetirementState } from '#domain/retirement';
import { Database } from '#platform/database/database';
import {
  ALL_TAKEN,
  DAY,
  KNOWN,
  LifecycleReadings,
  ORGANIZATION,
  rolesIn,
  TODAY,
  versionsOf,
  type ReadTimes,
} from './reading.ts';
import type { RetirementStanding } from './retirement.policy.ts';

interface Person {
  readonly personId: string;
  readonly name: string;
}

interface Named {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface RetirementRow extends RetirementStanding {
  readonly id: string;
  readonly product: Named;
  readonly reason: string;
  readonly announceOn: Day | null;
  readonly endOfSaleOn: Day | null;
  readonly endOfMaintenanceOn: Day | null;
  readonly endOfSupportOn: Day | null;
  readonly endOfLifeOn: Day;
  readonly replacementId: string | null;
  readonly replacement: Named | null;
  readonly noticeDays: number;
  readonly migrationKpiId: string | null;
  readonly proposedBy: Person;
  readonly proposedOn: Day;
  readonly approvedBy: Person | null;
  readonly approvedOn: Day | null;
  readonly doneOn: Day | null;
  readonly withdrawnReason: string;
  readonly notices: readonly {
    readonly id: string;
    readonly audience: string;
    readonly sentOn: Day;
    readonly note: string;
    readonly recordedBy: Person;
  }[];
  readonly moves: readonly {
    readonly milestone: RetirementMilestone;
    readonly from: Day | null;
    readonly to: Day | null;
    readonly reason: string;
    readonly recordedBy: Person;
    readonly recordedAt: string;
  }[];
  readonly version: number;
  readonly today: Day;
}

const COLUMNS = `id, organization_id, product_id, state, reason, announce_on, end_of_sale_on, end_of_maintenance_on, end_of_support_on,
  end_of_life_on, replacement_id, notice_days, migration_kpi_id, proposed_by, proposed_on, approved_by, approved_on, done_on,
  withdrawn_reason, version`;

const person = (id: string): string =>
  `(SELECT json_build_object('personId', q.id, 'name', q.name) FROM people q WHERE q.organization_id = ${ORGANIZATION} AND q.id = ${id})`;

const plans = (isAsOf: boolean): string => `
  SELECT x.id, json_build_object('id', p.id, 'key', p.key, 'name', p.name) AS product, x.state, x.reason,
    x.announce_on AS "announceOn", x.end_of_sale_on AS "endOfSaleOn", x.end_of_maintenance_on AS "endOfMaintenanceOn",
    x.end_of_support_on AS "endOfSupportOn", x.end_of_life_on AS "endOfLifeOn", x.replacement_id AS "replacementId",
    CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'key', r.key, 'name', r.name) END AS replacement,
    x.notice_days AS "noticeDays", x.migration_kpi_id AS "migrationKpiId", ${person('x.proposed_by')} AS "proposedBy",
    x.proposed_by AS "proposedById", x.proposed_on AS "proposedOn", ${person('x.approved_by')} AS "approvedBy",
    x.approved_on AS "approvedOn", x.done_on AS "doneOn", x.withdrawn_reason AS "withdrawnReason", x.version,
    coalesce((SELECT json_agg(json_build_object('id', n.id, 'audience', n.audience, 'sentOn', n.sent_on, 'note', n.note,
        'recordedBy', ${person('n.recorded_by')}) ORDER BY n.sent_on, n.id)
      FROM retirement_notices n WHERE n.organization_id = ${ORGANIZATION} AND n.plan_id = x.id
        AND n.sent_on <= ${DAY} AND n.recorded_at <= ${KNOWN}), '[]') AS notices,
    coalesce((SELECT json_agg(json_build_object('milestone', m.milestone, 'from', m.from_day, 'to', m.to_day, 'reason', m.reason,
        'recordedBy', ${person('m.recorded_by')}, 'recordedAt', m.recorded_at) ORDER BY m.recorded_at, m.id)
      FROM retirement_moves m WHERE m.organization_id = ${ORGANIZATION} AND m.plan_id = x.id AND m.recorded_at <= ${KNOWN}), '[]') AS moves,
    p.area_id AS "areaId", p.owner_id AS "ownerId", p.archived_at AS "archivedAt", a.archived_at IS NOT NULL AS "isArchived",
    ${rolesIn('p.area_id')} AS roles, ${TODAY} AS today
  FROM ${versionsOf('retirement_plans', COLUMNS, isAsOf)} x
  JOIN products p ON p.organization_id = x.organization_id AND p.id = x.product_id
  JOIN areas a ON a.organization_id = p.organization_id AND a.id = p.area_id
  LEFT JOIN products r ON r.organization_id = x.organization_id AND r.id = x.replacement_id
  WHERE ${ALL_TAKEN} AND x.proposed_on <= ${DAY}`;

export interface RetirementFilter extends ReadTimes {
  readonly state?: RetirementState;
  /** Id or key. */
  readonly product?: string;
}

@Injectable()
export class RetirementsQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: LifecycleReadings,
  ) {}

  async list(
    actor: Actor,
    { state, product, ...times }: RetirementFilter,
  ): Promise<readonly RetirementRow[]> {
    const { isAsOf, values } = await this.readings.of(actor, times);
    return this.db.rows<RetirementRow & Record<string, unknown>>({
      text: `${plans(isAsOf)} AND ($6::text IS NULL OR x.state = $6) AND ($7::text IS NULL OR $7 IN (p.key, p.id::text))
        ORDER BY x.end_of_life_on, x.id`,
      values: [...values, state ?? null, product ?? null],
    });
  }

  async find(actor: Actor, id: string, times: ReadTimes = {}): Promise<RetirementRow | undefined> {
    const { isAsOf, values } = await this.readings.of(actor, times);
    return this.db.row<RetirementRow & Record<string, unknown>>({
      text: `${plans(isAsOf)} AND x.id = $6`,
      values: [...values, id],
    });
  }

  async lock({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: 'SELECT FROM retirement_plans WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
      values: [organizationId, id],
    });
  }
}
