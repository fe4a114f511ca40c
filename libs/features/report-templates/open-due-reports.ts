import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { ReportSchedules, type Scheduled } from '#features/obligations/index';
import { ReportsService } from '#features/reports/index';
import { remitItself } from '#domain/actor';
import { addDays, dayOf, maxDay } from '#domain/day';
import { Database } from '#platform/database/database';

/** Longer than the days by which a draft is opened before it is due. */
const REACH = 60;
/** Whatever was not opened for so long, nobody waits for. */
const BACK = 30;

/** Opens the drafts whose day has come; may run at any time and any number of times. */
@Injectable()
export class OpenDueReports {
  constructor(
    private readonly db: Database,
    private readonly calendar: CalendarService,
    private readonly schedules: ReportSchedules,
    private readonly reports: ReportsService,
  ) {}

  async run(organizationId: string): Promise<void> {
    for (const schedule of await this.schedules.all(organizationId))
      await this.openBy(organizationId, schedule);
  }

  private async openBy(organizationId: string, schedule: Scheduled): Promise<void> {
    const calendar = await this.calendar.of(organizationId);
    const today = this.calendar.today(calendar);
    const since = dayOf(schedule.createdAt, calendar.timeZone);
    const range = {
      from: maxDay(since, addDays(today, -BACK)),
      to: addDays(today, REACH),
      limit: 10,
    };
    const all = await this.schedules.due(organizationId, schedule, range);
    for (const { period, opensOn } of all) {
      if (opensOn > today || (await this.isThere(organizationId, period.key))) continue;
      const author = await this.author(organizationId, schedule.ownerId);
      if (author === undefined) return;
      await this.reports.openFor(remitItself(organizationId), period.key, author);
    }
  }

  private async isThere(organizationId: string, period: string): Promise<boolean> {
    const rows = await this.db.rows({
      text: 'SELECT id FROM reports WHERE organization_id = $1 AND period_key = $2',
      values: [organizationId, period],
    });
    return rows.length > 0;
  }

  /** Whoever was chosen, else the CPO, else an administrator; undefined where nobody is here. */
  private async author(
    organizationId: string,
    ownerId: string | null,
  ): Promise<string | undefined> {
    const row = await this.db.row<{ id: string }>({
      text: `SELECT id FROM people WHERE organization_id = $1 AND state = 'active' AND role IN ('cpo', 'admin')
        ORDER BY (id = $2) DESC NULLS LAST, (role = 'cpo') DESC, created_at, id LIMIT 1`,
      values: [organizationId, ownerId],
    });
    return row?.id;
  }
}
