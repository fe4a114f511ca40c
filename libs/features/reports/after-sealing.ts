import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { AskCourse } from '#features/asks/index';
import { CalendarService } from '#features/calendar/index';
import { ObligationsService } from '#features/obligations/index';
import type { Actor } from '#domain/actor';
import { answerDue } from '#domain/cadence';
import type { EditionContent } from '#domain/edition';
import { ChangePoints } from './change-points.ts';
import type { Report } from './report.entity.ts';

/** What a sealed edition sets going: activity, the report's duty met, the CEO's clock. */
@Injectable()
export class AfterSealing {
  constructor(
    private readonly calendar: CalendarService,
    private readonly obligations: ObligationsService,
    private readonly asks: AskCourse,
    private readonly points: ChangePoints,
    private readonly activity: ActivityLog,
  ) {}

  /** What the report asks is asked with it. The activity comes first, so that the edition names a head that includes its own submission. */
  async announce(
    actor: Actor,
    { id, periodKey }: Report,
    number: number,
  ): Promise<EditionContent['activity']> {
    await this.asks.ask(actor, id);
    const after = { period: periodKey, edition: number };
    this.activity.record(actor, 'report.submit', { kind: 'report', id }, { after });
    return this.activity.flush(actor.organizationId);
  }

  /** What the edition says to the changes that were asked for stays as it is. */
  keepAnswers(report: Report, editionId: string): Promise<void> {
    return this.points.seal(report, editionId);
  }

  async expectAnswer(
    actor: Actor,
    { id, periodKey }: Report,
    { sealedAt }: EditionContent,
  ): Promise<void> {
    const { timeZone, holidays } = await this.calendar.of(actor.organizationId);
    await this.obligations.meet(actor, {
      kind: 'report',
      subjectId: actor.organizationId,
      periodKey,
    });
    const due = answerDue(new Date(sealedAt), timeZone, holidays);
    await this.obligations.expect(actor, { kind: 'report_acknowledgement', subjectId: id, ...due });
  }
}
