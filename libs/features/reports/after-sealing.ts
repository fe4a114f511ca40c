import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { CalendarService } from '#features/calendar/index';
import { ObligationsService } from '#features/obligations/index';
import type { Actor } from '#domain/actor';
import { answerDue } from '#domain/cadence';
import type { EditionContent } from '#domain/edition';
import type { Report } from './report.entity.ts';

/** What a sealed edition sets going: activity, the report's duty met, the CEO's clock. */
@Injectable()
export class AfterSealing {
  constructor(
    private readonly calendar: CalendarService,
    private readonly obligations: ObligationsService,
    private readonly activity: ActivityLog,
  ) {}

  /** The activity comes first, so that the edition names a head that includes its own submission. */
  announce(
    actor: Actor,
    { id, periodKey }: Report,
    number: number,
  ): Promise<EditionContent['activity']> {
    const after = { period: periodKey, edition: number };
    this.activity.record(actor, 'report.submit', { kind: 'report', id }, { after });
    return this.activity.flush(actor.organizationId);
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
