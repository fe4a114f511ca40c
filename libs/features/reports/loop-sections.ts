import { Injectable } from '@nestjs/common';
import { ActionsQuery } from '#features/actions/index';
import { ReportedAsks } from '#features/asks/index';
import { CalendarService } from '#features/calendar/index';
import { keptOf } from '#domain/action';
import type { Actor } from '#domain/actor';
import type { Period } from '#domain/calendar';
import type { EditionLastTime, EditionLoop } from '#domain/edition-loop';
import { Database } from '#platform/database/database';
import { ChangePoints } from './change-points.ts';
import type { Report } from './report.entity.ts';

/** What the reports before have left behind, what this one asks, and what it answers. */
@Injectable()
export class LoopSections {
  constructor(
    private readonly db: Database,
    private readonly calendar: CalendarService,
    private readonly actions: ActionsQuery,
    private readonly asks: ReportedAsks,
    private readonly points: ChangePoints,
  ) {}

  async of(actor: Actor, report: Report, period: Period): Promise<EditionLoop> {
    const lastTime = await this.lastTime(actor, report, period);
    const asks = await this.asks.of(actor, report.id, report.periodKey);
    const changesAsked = await this.points.reported(actor, report.id);
    const hasLastTime = lastTime.actions.length > 0 || lastTime.answers.length > 0;
    return {
      ...(hasLastTime && { lastTime }),
      ...(asks.length > 0 && { asks }),
      ...(changesAsked.length > 0 && { changesAsked }),
    };
  }

  /** As it stands today: a promise that was kept or broken since then is not news of the next period only. */
  private async lastTime(actor: Actor, report: Report, period: Period): Promise<EditionLastTime> {
    const today = this.calendar.today(await this.calendar.of(actor.organizationId));
    const since = await this.since(report, period);
    const actions = await this.actions.since(actor, since, today);
    const answers = await this.asks.answers(actor, report.id, since);
    return { ...keptOf(actions.map(({ state }) => state)), actions, answers };
  }

  /** When the report before was sealed last; null for the first. */
  private async since({ organizationId, id }: Report, { endsOn }: Period): Promise<Date | null> {
    const row = await this.db.row<{ at: Date | null }>({
      text: `SELECT max(e.sealed_at) AS at FROM editions e
        JOIN reports r ON r.organization_id = $1 AND r.id = e.report_id AND r.state <> 'withdrawn'
        JOIN periods p ON p.organization_id = $1 AND p.key = r.period_key
        WHERE e.organization_id = $1 AND r.id <> $2 AND p.ends_on < $3::date`,
      values: [organizationId, id, endsOn],
    });
    return row?.at ?? null;
  }
}
