import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import type { TargetContent, TargetRow } from './target-row.ts';

/** What all rows of one plan share. */
export interface PlanHead {
  readonly planId: string;
  readonly kpiId: string;
  readonly withdrawn: boolean;
  readonly reason: string;
  readonly source: string;
  readonly importId: string | null;
  readonly recordedAt: Date;
}

@Injectable()
export class TargetsQuery {
  constructor(private readonly db: Database) {}

  /** Every row that was ever recorded for the KPI, or by an instant, newest first. */
  ledger({ organizationId }: Actor, kpiId: string, asOf: Date | null = null): Promise<TargetRow[]> {
    return this.db.rows<TargetRow & Record<string, unknown>>({
      name: 'targets-ledger',
      text: `SELECT id, plan_id AS "planId", shape, basis, starts_on AS "startsOn", ends_on AS "endsOn", due_on AS "dueOn", target, text,
          green_low AS "greenLow", green_high AS "greenHigh", red_low AS "redLow", red_high AS "redHigh", stretch, floor, withdrawn,
          reason, source, recorded_by AS "recordedBy", recorded_at AS "recordedAt"
        FROM targets
        WHERE organization_id = $1 AND kpi_id = $2 AND ($3::timestamptz IS NULL OR recorded_at <= $3)
        ORDER BY recorded_at DESC, id DESC`,
      values: [organizationId, kpiId, asOf],
    });
  }

  async insert(actor: Actor, head: PlanHead, rows: readonly TargetContent[]): Promise<void> {
    await this.db.run({
      name: 'targets-insert',
      text: `INSERT INTO targets (organization_id, id, plan_id, kpi_id, shape, basis, starts_on, ends_on, due_on, target, text,
          green_low, green_high, red_low, red_high, stretch, floor, withdrawn, reason, source, import_id, recorded_by, recorded_at)
        SELECT $1, r.id, $3, $4, r.shape, r.basis, r."startsOn", r."endsOn", r."dueOn", r.target, r.text,
          r."greenLow", r."greenHigh", r."redLow", r."redHigh", r.stretch, r.floor, $5, $6, $7, $8, $9, $10
        FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, shape text, basis text, "startsOn" date, "endsOn" date, "dueOn" date,
          target numeric, text text, "greenLow" numeric, "greenHigh" numeric, "redLow" numeric, "redHigh" numeric,
          stretch numeric, floor numeric)`,
      values: [
        actor.organizationId,
        JSON.stringify(rows.map((row) => Object.assign({}, row, { id: newId() }))),
        head.planId,
        head.kpiId,
        head.withdrawn,
        head.reason,
        head.source,
        head.importId,
        actor.personId,
        head.recordedAt,
      ],
    });
  }
}
