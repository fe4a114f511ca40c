import { Injectable } from '@nestjs/common';
import { KpiCharts } from '#features/kpis/index';
import type { Actor } from '#domain/actor';
import type { Period } from '#domain/calendar';
import type { EditionArea, EditionChart, EditionContent, MissedObligation } from '#domain/edition';
import type { EditionPart } from '#domain/edition-parts';
import type { ReportedCheckIn } from '#domain/lights';
import { chartedKpis } from '#domain/charted-kpis';
import { Database } from '#platform/database/database';

/** The parts of a report that the scorecard does not hold, each in one statement. */
@Injectable()
export class SectionsQuery {
  constructor(
    private readonly db: Database,
    private readonly kpis: KpiCharts,
  ) {}

  /** Pictures of the KPIs that matter most, for the appendix. */
  async charts(
    actor: Actor,
    { key: period, endsOn: at }: Period,
    scorecard: readonly EditionArea[],
  ): Promise<readonly EditionChart[]> {
    const keys = chartedKpis(scorecard).map(({ key }) => key);
    const charts = await this.kpis.sixTwelves(actor, keys, { period, at });
    return keys.flatMap((key) => {
      const chart = charts.get(key);
      return chart ? [{ kpiKey: key, ...chart }] : [];
    });
  }

  async organization(organizationId: string): Promise<EditionContent['organization']> {
    const row = await this.db.row<EditionContent['organization']>({
      text: 'SELECT organization_id AS id, name, currency, locale FROM organizations WHERE organization_id = $1',
      values: [organizationId],
    });
    if (!row) throw new Error('The organization of this unit of work is not there.');
    return row;
  }

  /** The sections of reports of this kind of period in their order; undefined where no template says. */
  async outline(organizationId: string, kind: string): Promise<EditionContent['outline']> {
    const row = await this.db.row<{ sections: EditionPart[] }>({
      text: 'SELECT sections FROM report_templates WHERE organization_id = $1 AND period_kind = $2 AND archived_at IS NULL',
      values: [organizationId, kind],
    });
    return row?.sections;
  }

  async sealer(organizationId: string, personId: string): Promise<EditionContent['sealedBy']> {
    const row = await this.db.row<EditionContent['sealedBy']>({
      text: 'SELECT id, name FROM people WHERE organization_id = $1 AND id = $2',
      values: [organizationId, personId],
    });
    if (!row) throw new Error('The actor of this unit of work is not there.');
    return row;
  }

  /** The published check-ins of areas as a whole on the period's days, in the organization's zone. */
  checkIns(
    organizationId: string,
    { startsOn, endsOn }: Period,
    timeZone: string,
  ): Promise<ReportedCheckIn[]> {
    return this.db.rows<ReportedCheckIn & Record<string, unknown>>({
      text: `SELECT c.id, a.key AS "areaKey", json_build_object('id', w.id, 'name', w.name) AS author, c.status,
          (c.dated_at AT TIME ZONE $4)::date AS on, c.highlights, c.lowlights, nullif(c.cause, '') AS cause, nullif(c.plan, '') AS plan,
          o.name AS who, c.plan_due_on AS "byWhen", nullif(c.help_needed, '') AS "helpNeeded"
        FROM check_ins c
        JOIN areas a ON a.organization_id = c.organization_id AND a.id = c.area_id
        JOIN people w ON w.organization_id = c.organization_id AND w.id = c.author_id
        LEFT JOIN people o ON o.organization_id = c.organization_id AND o.id = c.plan_owner_id
        WHERE c.organization_id = $1 AND c.state = 'published' AND c.withdrawn_at IS NULL
          AND c.kpi_id IS NULL AND c.item_id IS NULL AND c.objective_id IS NULL
          AND c.dated_at >= ($2::date)::timestamp AT TIME ZONE $4 AND c.dated_at < ($3::date + 1)::timestamp AT TIME ZONE $4`,
      values: [organizationId, startsOn, endsOn, timeZone],
    });
  }

  /** What passed its grace unanswered and was due on the period's days. */
  missed(
    organizationId: string,
    { startsOn, endsOn }: Period,
    timeZone: string,
  ): Promise<MissedObligation[]> {
    return this.db.rows<MissedObligation & Record<string, unknown>>({
      text: `SELECT a.key AS "areaKey", o.kind, coalesce(d.name, a.name) || coalesce(', ' || p.label, '') AS what,
          CASE WHEN w.id IS NOT NULL THEN json_build_object('id', w.id, 'name', w.name) END AS owner,
          to_char(o.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "dueAt",
          (o.due_at AT TIME ZONE $4)::date AS "dueOn"
        FROM obligations o
        JOIN areas a ON a.organization_id = o.organization_id AND a.id = o.area_id
        LEFT JOIN periods p ON p.organization_id = o.organization_id AND p.key = o.period_key
        LEFT JOIN LATERAL (SELECT x.name FROM kpi_definitions x WHERE x.organization_id = o.organization_id AND x.kpi_id = o.subject_id
          ORDER BY x.number DESC LIMIT 1) d ON o.kind = 'value'
        LEFT JOIN kpis k ON k.organization_id = o.organization_id AND k.id = o.subject_id AND o.kind = 'value'
        LEFT JOIN ownerships s ON s.organization_id = o.organization_id AND s.area_id = o.area_id AND s.role = 'accountable'
          AND daterange(s.starts_on, s.ends_on, '[]') @> (o.due_at AT TIME ZONE $4)::date
        LEFT JOIN people w ON w.organization_id = o.organization_id AND w.id = coalesce(k.owner_id, s.person_id)
        WHERE o.organization_id = $1 AND o.missed_at IS NOT NULL AND o.waived_at IS NULL AND o.kind IN ('check_in', 'value')
          AND o.due_at >= ($2::date)::timestamp AT TIME ZONE $4 AND o.due_at < ($3::date + 1)::timestamp AT TIME ZONE $4
          AND NOT coalesce(k.is_confidential, false)
        ORDER BY o.due_at, a.position, a.key, what`,
      values: [organizationId, startsOn, endsOn, timeZone],
    });
  }
}
