import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import type { Lines } from '#domain/lines';
import { rollUp, type RollUpMethod } from '#domain/roll-up';
import { score } from '#domain/score';
import type { Status } from '#domain/status';
import { statusAt } from '#domain/targets';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';

interface KpiNow extends Lines {
  readonly method: RollUpMethod;
  readonly weight: number;
  readonly critical: boolean;
  readonly value: number | null;
  readonly dueOn: Day | null;
  readonly today: Day;
}

/** What the figures say now: of one KPI, or of an area by all of its KPIs. */
@Injectable()
export class ComputedStatusQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, areaId: string, kpiId: string | null): Promise<Status> {
    const kpis = await this.db.rows<KpiNow & Record<string, unknown>>({
      name: 'check-in-computed-status',
      text: KPIS_NOW,
      values: [actor.organizationId, areaId, kpiId, this.clock.now()],
    });
    const [first] = kpis;
    if (first === undefined) return 'unknown';
    if (kpiId !== null) return statusOf(first);
    const children = kpis.map((kpi) => ({
      status: statusOf(kpi),
      score: statusOf(kpi) === 'unknown' ? null : score(kpi, kpi.value),
      weight: kpi.weight,
      critical: kpi.critical,
    }));
    return rollUp(children, first.method).status;
  }
}

const statusOf = (kpi: KpiNow): Status =>
  kpi.dueOn === null ? 'unknown' : statusAt({ lines: kpi, dueOn: kpi.dueOn }, kpi.value, kpi.today);

/** The newest value of each KPI and the newest target of its period; no value where a later one is overdue, because silence is never green. */
const KPIS_NOW = `
  SELECT a.roll_up AS method, k.weight, k.is_critical AS critical, t.today, m.value,
    CASE WHEN NOT y.withdrawn THEN coalesce(y.due_on, y.starts_on) END AS "dueOn",
    y.green_low AS "greenLow", y.green_high AS "greenHigh", y.red_low AS "redLow", y.red_high AS "redHigh"
  FROM kpis k
  JOIN areas a ON a.organization_id = k.organization_id AND a.id = k.area_id
  JOIN organizations g ON g.organization_id = k.organization_id
  CROSS JOIN LATERAL (SELECT ($4::timestamptz AT TIME ZONE g.time_zone)::date AS today) t
  LEFT JOIN LATERAL (
    SELECT x.value, x.ends_on FROM measurements x
    WHERE x.organization_id = $1 AND x.kpi_id = k.id AND x.series = 'actual' AND x.value IS NOT NULL
      AND NOT EXISTS (SELECT FROM measurements z WHERE z.organization_id = $1 AND z.kpi_id = k.id AND z.series = 'actual'
        AND z.ends_on = x.ends_on AND z.period_key = x.period_key AND (z.recorded_at, z.id) > (x.recorded_at, x.id))
      AND NOT EXISTS (SELECT FROM obligations o JOIN periods p ON p.organization_id = $1 AND p.key = o.period_key
        WHERE o.organization_id = $1 AND o.kind = 'value' AND o.subject_id = k.id AND o.met_at IS NULL AND o.waived_at IS NULL
          AND o.grace_until <= $4 AND p.ends_on > x.ends_on)
    ORDER BY x.ends_on DESC LIMIT 1
  ) m ON true
  LEFT JOIN LATERAL (
    SELECT x.* FROM targets x
    WHERE x.organization_id = $1 AND x.kpi_id = k.id AND x.basis = 'period' AND m.ends_on BETWEEN x.starts_on AND x.ends_on
    ORDER BY x.recorded_at DESC, x.id DESC LIMIT 1
  ) y ON true
  WHERE k.organization_id = $1 AND k.area_id = $2 AND k.archived_at IS NULL AND ($3::uuid IS NULL OR k.id = $3)`;
