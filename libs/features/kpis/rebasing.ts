import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Unprocessable } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import type { Rebase } from './kpi-record.query.ts';
import { kpiPolicy } from './kpis.policy.ts';
import { KpisService, refuseArchived } from './kpis.service.ts';

/** Draws the limits of a process anew from a day on, because it has changed for a known reason. */
@Injectable()
export class Rebasing {
  constructor(
    private readonly db: Database,
    private readonly kpis: KpisService,
    private readonly activity: ActivityLog,
  ) {}

  /** The same again adds nothing; earlier ones are kept. */
  async rebase(actor: Actor, reference: string, { from, reason }: Rebase): Promise<Rebase> {
    const kpi = await this.kpis.lock(actor, reference);
    refuseArchived(kpi);
    authorize(kpiPolicy, actor, 'rebase', kpi);
    refuseFuture(from, kpi.today);
    const { organizationId, personId } = actor;
    const before = await this.db.row<{ from: Day; reason: string }>({
      text: `SELECT from_day AS "from", reason FROM kpi_rebases WHERE organization_id = $1 AND kpi_id = $2
        ORDER BY recorded_at DESC, id DESC LIMIT 1`,
      values: [organizationId, kpi.id],
    });
    if (before?.from === from && before.reason === reason) return before;
    await this.db.run({
      text: `INSERT INTO kpi_rebases (organization_id, id, kpi_id, from_day, reason, recorded_by, recorded_at)
        SELECT $1, $2, $3, $4, $5, $6, greatest($7, max(recorded_at) + interval '1 ms')
        FROM kpi_rebases WHERE organization_id = $1 AND kpi_id = $3`,
      values: [organizationId, newId(), kpi.id, from, reason, personId, kpi.readAt],
    });
    const subject = { kind: 'kpi', id: kpi.id, areaId: kpi.areaId };
    const change = { before: before ?? null, after: { from, reason } };
    this.activity.record(actor, 'kpi.rebase', subject, change);
    return { from, reason };
  }
}

function refuseFuture(from: Day, today: Day): void {
  if (from <= today) return;
  const message = 'Limits are drawn from points that are there: give a day that has come.';
  throw new Unprocessable(message, [{ pointer: '/from', message }]);
}
