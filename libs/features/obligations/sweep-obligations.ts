import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { remitItself } from '#domain/actor';
import { Database } from '#platform/database/database';

interface Missed {
  readonly kind: string;
  readonly count: number;
}

/** Few enough rows for one statement to stay far below its time limit. */
const BATCH = 5_000;

/** Records what passed its grace unanswered. */
@Injectable()
export class SweepObligations {
  constructor(
    private readonly db: Database,
    private readonly activity: ActivityLog,
  ) {}

  async run(organizationId: string): Promise<void> {
    await this.waiveArchived(organizationId);
    const missed = await this.markAllMissed(organizationId);
    if (missed.size === 0) return;
    this.activity.record(
      remitItself(organizationId),
      'obligation.miss',
      { kind: 'organization', id: organizationId },
      { note: { missed: Object.fromEntries(missed) } },
    );
  }

  /** How many of each kind. */
  private async markAllMissed(organizationId: string): Promise<ReadonlyMap<string, number>> {
    const total = new Map<string, number>();
    for (;;) {
      const missed = await this.markMissed(organizationId);
      if (missed.length === 0) return total;
      for (const { kind, count } of missed) total.set(kind, (total.get(kind) ?? 0) + count);
    }
  }

  private async waiveArchived(organizationId: string): Promise<void> {
    await this.db.run({
      name: 'obligations-waive-archived',
      text: `UPDATE obligations o SET waived_at = remit.now()
        WHERE o.organization_id = $1 AND o.met_at IS NULL AND o.missed_at IS NULL AND o.waived_at IS NULL
          AND (EXISTS (SELECT FROM areas a WHERE a.organization_id = $1 AND a.id = o.area_id AND a.archived_at IS NOT NULL)
            OR o.kind = 'value' AND EXISTS (SELECT FROM kpis k
              WHERE k.organization_id = $1 AND k.id = o.subject_id AND k.archived_at IS NOT NULL))`,
      values: [organizationId],
    });
  }

  private markMissed(organizationId: string): Promise<Missed[]> {
    return this.db.rows<Missed & Record<string, unknown>>({
      name: 'obligations-mark-missed',
      text: `WITH missed AS (
          UPDATE obligations SET missed_at = remit.now()
          WHERE organization_id = $1 AND id = ANY (ARRAY(
            SELECT id FROM obligations
            WHERE organization_id = $1 AND met_at IS NULL AND missed_at IS NULL AND waived_at IS NULL AND grace_until <= remit.now()
            LIMIT ${BATCH} FOR NO KEY UPDATE))
          RETURNING kind
        )
        SELECT kind, count(*)::int AS count FROM missed GROUP BY kind ORDER BY kind`,
      values: [organizationId],
    });
  }
}
