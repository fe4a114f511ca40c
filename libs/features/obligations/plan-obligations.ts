import { Injectable } from '@nestjs/common';
import { CalendarService, type OrganizationCalendar } from '#features/calendar/index';
import { DUTY_DEFAULTS, periodKindOf } from '#domain/cadence';
import { addDays, dayOf, maxDay, type Day } from '#domain/day';
import { reportDueAt } from '#domain/report-schedule';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { dueDates, periodsBy, recurring, type Planned, type Subject } from './recurrence.ts';
import { ReportSchedules } from './report-schedules.ts';
import { SubjectsQuery, type PlanScope } from './subjects.query.ts';

/** Few enough rows for one statement to stay far below its time limit. */
const BATCH = 2_000;
/** A worker that stood still for longer does not ask for reports of then. */
const BACK_DAYS = 100;
/** Two dates of a rule that speaks of years lie within. */
const AHEAD_DAYS = 800;
const DATES = 200;

/** Writes down what is owed up to the next period; may run at any time and any number of times. */
@Injectable()
export class PlanObligations {
  constructor(
    private readonly db: Database,
    private readonly calendar: CalendarService,
    private readonly subjects: SubjectsQuery,
    private readonly schedules: ReportSchedules,
  ) {}

  async run(organizationId: string, scope: PlanScope = {}): Promise<void> {
    const calendar = await this.calendar.of(organizationId);
    const today = this.calendar.today(calendar);
    const subjects = await this.subjects.find(
      organizationId,
      today,
      DUTY_DEFAULTS.reportCadence,
      scope,
    );
    const { rules } = calendar;
    const now = { today, periodOf: periodsBy(rules), dueOf: dueDates(calendar.holidays) };
    const recurrent = subjects.flatMap((subject) => recurring(subject, now));
    const planned = [...recurrent, ...(await this.reports(organizationId, calendar, today))];
    await this.calendar.keep(
      organizationId,
      rules,
      planned.map(({ period }) => period),
    );
    for (let from = 0; from < planned.length; from += BATCH)
      await this.insert(organizationId, planned.slice(from, from + BATCH));
    await this.waive(organizationId, subjects, scope);
    await this.waiveReports(organizationId, planned);
  }

  /** By templates, from when each was made to the second date ahead. */
  private async reports(
    organizationId: string,
    { timeZone }: OrganizationCalendar,
    today: Day,
  ): Promise<Planned[]> {
    const planned: Planned[] = [];
    for (const schedule of await this.schedules.all(organizationId)) {
      const from = maxDay(dayOf(schedule.createdAt, timeZone), addDays(today, -BACK_DAYS));
      const range = { from, to: addDays(today, AHEAD_DAYS), limit: DATES };
      const all = await this.schedules.due(organizationId, schedule, range);
      const ahead = all.filter(({ dueOn }) => dueOn >= today).slice(0, 2);
      const past = all.filter(({ dueOn }) => dueOn < today);
      for (const one of [...past, ...ahead]) {
        const due = reportDueAt(one, timeZone);
        const { period } = one;
        if (due.dueAt > schedule.createdAt)
          planned.push({ kind: 'report', subjectId: organizationId, areaId: null, period, due });
      }
    }
    return planned;
  }

  /** Of what is not due yet the dates follow the owner's zone and the holidays; what was answered before it was planned is met. */
  private async insert(organizationId: string, planned: readonly Planned[]): Promise<void> {
    const rows = planned.map(({ kind, subjectId, areaId, period, due }) => ({
      id: newId(),
      kind,
      subjectId,
      areaId,
      dueAt: due.dueAt,
      graceUntil: due.graceUntil,
      periodKey: period.key,
      endsOn: period.endsOn,
    }));
    await this.db.run({
      name: 'obligations-plan',
      text: `INSERT INTO obligations AS o (organization_id, id, kind, subject_id, area_id, period_key, due_at, grace_until, met_at, met_by)
        SELECT $1, r.id, r.kind, r."subjectId", r."areaId", r."periodKey", r."dueAt", r."graceUntil", answer.at, answer.person_id
        FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, kind text, "subjectId" uuid, "areaId" uuid, "periodKey" text,
          "endsOn" date, "dueAt" timestamptz, "graceUntil" timestamptz)
        LEFT JOIN obligations x ON x.organization_id = $1 AND x.kind = r.kind AND x.subject_id = r."subjectId" AND x.period_key = r."periodKey"
        LEFT JOIN LATERAL (${FIRST_ANSWER}) answer ON true
        WHERE x.id IS NULL OR (x.met_at IS NULL AND x.missed_at IS NULL AND x.due_at > remit.now()
          AND (x.due_at, x.grace_until, x.area_id, x.waived_at) IS DISTINCT FROM (r."dueAt", r."graceUntil", r."areaId", NULL))
        ON CONFLICT (organization_id, kind, subject_id, period_key) DO UPDATE
          SET due_at = excluded.due_at, grace_until = excluded.grace_until, area_id = excluded.area_id, waived_at = NULL
          WHERE o.met_at IS NULL AND o.missed_at IS NULL AND o.due_at > remit.now()
            AND (o.due_at, o.grace_until, o.area_id, o.waived_at)
              IS DISTINCT FROM (excluded.due_at, excluded.grace_until, excluded.area_id, NULL)`,
      values: [organizationId, JSON.stringify(rows)],
    });
  }

  /** Reports of periods of which no rule speaks any more are not owed, unless their day has passed. */
  private async waiveReports(organizationId: string, planned: readonly Planned[]): Promise<void> {
    const periods = planned.filter(({ kind }) => kind === 'report').map(({ period }) => period.key);
    await this.db.run({
      text: `UPDATE obligations SET waived_at = remit.now()
        WHERE organization_id = $1 AND kind = 'report' AND met_at IS NULL AND missed_at IS NULL AND waived_at IS NULL
          AND due_at > remit.now() AND NOT period_key = ANY ($2::text[])`,
      values: [organizationId, periods],
    });
  }

  /** Nothing more is owed for what was archived, nor by a cadence that was given up before the day came. */
  private async waive(
    organizationId: string,
    subjects: readonly Subject[],
    scope: PlanScope,
  ): Promise<void> {
    const owing = subjects.map(({ kind, subjectId, cadence }) => ({
      kind,
      subjectId,
      periodKind: periodKindOf(cadence),
    }));
    await this.db.run({
      name: 'obligations-give-up',
      // No join: nothing here may depend on how many rows the planner believes an organization to have.
      text: `WITH owing AS MATERIALIZED (
          SELECT r.kind, r."subjectId", r."periodKind"
          FROM jsonb_to_recordset($2::jsonb) AS r(kind text, "subjectId" uuid, "periodKind" text)
        )
        UPDATE obligations o SET waived_at = remit.now()
        WHERE o.organization_id = $1 AND o.met_at IS NULL AND o.missed_at IS NULL AND o.waived_at IS NULL
          AND o.kind IN ('check_in', 'value')
          AND ($3::uuid IS NULL OR o.area_id = $3) AND ($4::uuid IS NULL OR o.subject_id = $4)
          AND ((o.kind, o.subject_id) NOT IN (SELECT w.kind, w."subjectId" FROM owing w)
            OR (o.due_at > remit.now() AND EXISTS (
              SELECT FROM owing w
              JOIN periods p ON p.organization_id = $1 AND p.key = o.period_key
              WHERE w.kind = o.kind AND w."subjectId" = o.subject_id AND w."periodKind" <> p.kind)))`,
      values: [organizationId, JSON.stringify(owing), scope.areaId ?? null, scope.kpiId ?? null],
    });
  }
}

const FIRST_ANSWER = `
  SELECT c.published_at AS at, c.author_id AS person_id FROM check_ins c
  WHERE r.kind = 'check_in' AND c.organization_id = $1 AND c.area_id = r."subjectId"
    AND c.kpi_id IS NULL AND c.item_id IS NULL AND c.objective_id IS NULL
    AND c.period_key = r."periodKey" AND c.state = 'published' AND c.withdrawn_at IS NULL AND c.import_source IS NULL
  UNION ALL
  SELECT m.recorded_at, m.recorded_by FROM measurements m
  WHERE r.kind = 'value' AND m.organization_id = $1 AND m.kpi_id = r."subjectId" AND m.series = 'actual'
    AND m.ends_on = r."endsOn" AND m.period_key = r."periodKey" AND m.state <> 'withdrawn'
  UNION ALL
  SELECT e.sealed_at, e.sealed_by FROM editions e
  JOIN reports x ON x.organization_id = $1 AND x.id = e.report_id AND x.state <> 'withdrawn'
  WHERE r.kind = 'report' AND e.organization_id = $1 AND x.period_key = r."periodKey"
  ORDER BY 1 LIMIT 1`;
