import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { addDays, type Day } from '#domain/day';
import {
  reportOccurrences,
  type ReportOccurrence,
  type ReportSchedule,
} from '#domain/report-schedule';
import { Database } from '#platform/database/database';
import { occurrences } from '#platform/recurrence';

/** What says when reports are due. */
export interface ScheduledRule extends ReportSchedule {
  readonly rule: string;
  readonly startsOn: Day;
}

export interface Scheduled extends ScheduledRule, Record<string, unknown> {
  readonly id: string;
  readonly ownerId: string | null;
  readonly createdAt: Date;
}

interface Asked {
  /** The day from which on something is due. */
  readonly from: Day;
  readonly to: Day;
  readonly limit: number;
}

/** Longer than the days that are added to a rule's day, and than any row of holidays. */
const REACH = 60;

/** When the reports of an organization are due, by the rules of its templates. */
@Injectable()
export class ReportSchedules {
  constructor(
    private readonly db: Database,
    private readonly calendar: CalendarService,
  ) {}

  /** Of the templates that are in use; none: the ordinary cadence holds. */
  all(organizationId: string): Promise<Scheduled[]> {
    return this.db.rows<Scheduled>({
      text: `SELECT id, owner_id AS "ownerId", created_at AS "createdAt", period_kind AS "periodKind", rule, starts_on AS "startsOn",
          plus_working_days AS "plusWorkingDays", shift, lead_working_days AS "leadWorkingDays", grace_working_days AS "graceWorkingDays"
        FROM report_templates WHERE organization_id = $1 AND archived_at IS NULL ORDER BY period_kind`,
      values: [organizationId],
    });
  }

  /** Soonest first. */
  async due(
    organizationId: string,
    schedule: ScheduledRule,
    { from, to, limit }: Asked,
  ): Promise<readonly ReportOccurrence[]> {
    const { rules, holidays } = await this.calendar.of(organizationId);
    const { rule, startsOn } = schedule;
    const days = occurrences(rule, { startsOn, from: addDays(from, -REACH), to, limit: 1_000 });
    return reportOccurrences(days, schedule, { rules, holidays })
      .filter(({ dueOn }) => dueOn >= from)
      .slice(0, limit);
  }
}
