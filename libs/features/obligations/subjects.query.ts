import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/day';
import { Database } from '#platform/database/database';
import type { Subject } from './recurrence.ts';

/** Plans only what belongs to one area or one KPI. */
export interface PlanScope {
  readonly areaId?: string;
  readonly kpiId?: string;
}

const ACCOUNTABLE = `LEFT JOIN LATERAL (
    SELECT p.time_zone FROM ownerships w
    JOIN people p ON p.organization_id = w.organization_id AND p.id = w.person_id
    WHERE w.organization_id = a.organization_id AND w.area_id = a.id AND w.role = 'accountable'
      AND w.starts_on <= $2::date AND coalesce(w.ends_on, 'infinity') >= $2::date
  ) accountable ON true`;

const SUBJECTS = `
  SELECT 'check_in' AS kind, a.id AS subject_id, a.id AS area_id, a.cadence, a.adopted_on AS starts_on, a.created_at AS recorded_at,
    accountable.time_zone
  FROM areas a ${ACCOUNTABLE}
  WHERE a.organization_id = $1 AND a.archived_at IS NULL AND $4::uuid IS NULL AND ($3::uuid IS NULL OR a.id = $3)
  UNION ALL
  SELECT 'value', k.id, k.area_id, d.cadence, k.tracked_from, k.created_at, coalesce(owner.time_zone, accountable.time_zone)
  FROM kpis k
  JOIN areas a ON a.organization_id = k.organization_id AND a.id = k.area_id AND a.archived_at IS NULL
  LEFT JOIN people owner ON owner.organization_id = k.organization_id AND owner.id = k.owner_id
  ${ACCOUNTABLE}
  CROSS JOIN LATERAL (
    SELECT x.cadence FROM kpi_definitions x WHERE x.organization_id = k.organization_id AND x.kpi_id = k.id
    ORDER BY (x.effective_from <= $2::date) DESC, CASE WHEN x.effective_from <= $2::date THEN -x.number ELSE x.number END LIMIT 1
  ) d
  WHERE k.organization_id = $1 AND k.archived_at IS NULL AND NOT k.is_computed
    AND ($3::uuid IS NULL OR k.area_id = $3) AND ($4::uuid IS NULL OR k.id = $4)
  UNION ALL
  SELECT 'report', $1::uuid, NULL, $5::text, min(a.adopted_on), min(a.created_at), NULL
  FROM areas a WHERE a.organization_id = $1 AND a.archived_at IS NULL
    AND NOT EXISTS (SELECT FROM report_templates t WHERE t.organization_id = $1 AND t.archived_at IS NULL)
  HAVING count(*) > 0`;

/** Everything alive that owes something at intervals, with how far it is planned. */
@Injectable()
export class SubjectsQuery {
  constructor(private readonly db: Database) {}

  find(
    organizationId: string,
    today: Day,
    reportCadence: string,
    scope: PlanScope,
  ): Promise<Subject[]> {
    return this.db.rows<Subject & Record<string, unknown>>({
      name: 'obligation-subjects',
      text: `SELECT s.kind, s.subject_id AS "subjectId", s.area_id AS "areaId", s.cadence, coalesce(s.time_zone, o.time_zone) AS "timeZone",
          s.starts_on AS "startsOn", s.recorded_at AS "recordedAt", planned.kind AS "plannedKind", planned.starts_on AS "plannedFrom"
        FROM (${SUBJECTS}) s
        JOIN organizations o ON o.organization_id = $1
        LEFT JOIN LATERAL (
          SELECT b.period_key FROM obligations b
          WHERE b.organization_id = $1 AND b.subject_id = s.subject_id AND b.kind = s.kind
          ORDER BY b.due_at DESC LIMIT 1
        ) newest ON true
        LEFT JOIN periods planned ON planned.organization_id = $1 AND planned.key = newest.period_key
        ORDER BY s.kind, s.subject_id`,
      values: [organizationId, today, scope.areaId ?? null, scope.kpiId ?? null, reportCadence],
    });
  }
}
