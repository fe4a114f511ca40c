import { Injectable } from '@nestjs/common';
import { leads, type Actor } from '#domain/actor';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import type { ChangedKpi } from './prefill.view.ts';

/** KPIs of an area with something recorded since a moment; all that have a value when there is none. */
@Injectable()
export class ChangedKpisQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  since(actor: Actor, areaId: string, since: Date | null): Promise<ChangedKpi[]> {
    const { organizationId, personId, role } = actor;
    const seesAll = leads(actor) || role === 'ceo' || role === 'executive';
    return this.db.rows<ChangedKpi & Record<string, unknown>>({
      text: CHANGED,
      values: [organizationId, personId, this.clock.now(), seesAll, areaId, since],
    });
  }
}

const CURRENT = (
  condition: string,
) => `SELECT x.value, x.period_key, x.ends_on, x.recorded_at FROM measurements x
  WHERE x.organization_id = $1 AND x.kpi_id = k.id AND x.series = 'actual' AND ${condition}
  ORDER BY x.ends_on DESC, x.recorded_at DESC, x.id DESC LIMIT 1`;

const CHANGED = `
  SELECT k.id, k.key, d.name, d.unit, d.decimals, m.period_key AS "periodKey", m.value, b.value AS "previousValue",
    m.recorded_at AS "recordedAt"
  FROM kpis k
  JOIN organizations g ON g.organization_id = k.organization_id
  CROSS JOIN LATERAL (SELECT ($3::timestamptz AT TIME ZONE g.time_zone)::date AS day) t
  CROSS JOIN LATERAL (
    SELECT x.name, x.unit, x.decimals FROM kpi_definitions x WHERE x.organization_id = $1 AND x.kpi_id = k.id ORDER BY x.number DESC LIMIT 1
  ) d
  CROSS JOIN LATERAL (${CURRENT('true')}) m
  LEFT JOIN LATERAL (${CURRENT('x.ends_on < m.ends_on')}) b ON true
  WHERE k.organization_id = $1 AND k.area_id = $5 AND k.archived_at IS NULL
    AND ($6::timestamptz IS NULL OR m.recorded_at > $6)
    AND (NOT k.is_confidential OR $4::boolean OR k.owner_id = $2 OR EXISTS (SELECT FROM ownerships w
      WHERE w.organization_id = $1 AND w.area_id = k.area_id AND w.person_id = $2
        AND w.role IN ('accountable', 'deputy', 'contributor', 'reviewer')
        AND w.starts_on <= t.day AND (w.ends_on IS NULL OR w.ends_on >= t.day)))
  ORDER BY m.recorded_at DESC, k.key LIMIT 100`;
