import { Injectable } from '@nestjs/common';
import { CalendarService, type OrganizationCalendar } from '#features/calendar/index';
import { ObligationsService } from '#features/obligations/index';
import type { Actor } from '#domain/actor';
import { answerDue, type Cadence } from '#domain/cadence';
import type { Period } from '#domain/calendar';
import { dayOf, type Day } from '#domain/day';
import type { Status } from '#domain/status';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { together } from '#platform/together';
import type { CheckIn } from './check-in.entity.ts';
import { ComputedStatus } from './computed-status.ts';
import { refuseIncomplete, type Said } from './said.ts';
import { servedPeriod } from './served-period.ts';
import { idOf, isWholeArea, subjectId, type CheckInSubject } from './subject.ts';

type Published = Pick<
  CheckIn,
  'state' | 'datedAt' | 'publishedAt' | 'computedStatus' | 'periodKey'
>;

/** What happens when a check-in is published: judged, counted for its period, shown to its reviewer. */
@Injectable()
export class Publication {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly calendar: CalendarService,
    private readonly obligations: ObligationsService,
    private readonly computed: ComputedStatus,
  ) {}

  /** Without a date of its own it speaks of now. Throws 422 that names what is missing. */
  async decide(
    actor: Actor,
    subject: CheckInSubject & { readonly cadence: Cadence },
    said: Said,
    given: { readonly datedAt: Date | undefined; readonly computed?: Status | undefined },
  ): Promise<Published> {
    const now = this.clock.now();
    const { datedAt = now, computed } = given;
    const [, calendar] = await together([
      this.oneAtATime(subject),
      this.calendar.of(actor.organizationId),
    ]);
    const computedStatus = computed ?? (await this.computed.of(actor, subject, calendar.timeZone));
    const [, period] = await together([
      this.refuseIncomplete(actor, subject, said, { datedAt, computedStatus, calendar }),
      isWholeArea(subject) ? this.period(actor, subject, { datedAt, calendar }) : null,
    ]);
    if (period) await this.calendar.keep(actor.organizationId, calendar.rules, [period]);
    const periodKey = period?.key ?? null;
    return { state: 'published', datedAt, publishedAt: now, computedStatus, periodKey };
  }

  /** Throws 422 that names what a published check-in would lack. */
  async refuseIncomplete(
    actor: Actor,
    subject: CheckInSubject,
    said: Said,
    situation: {
      readonly datedAt: Date;
      readonly computedStatus: Status;
      readonly calendar?: OrganizationCalendar;
    },
  ): Promise<void> {
    const { timeZone } = situation.calendar ?? (await this.calendar.of(actor.organizationId));
    refuseIncomplete(said, {
      on: dayOf(situation.datedAt, timeZone),
      computed: situation.computedStatus,
      promised: await this.promised(actor, subject, situation.datedAt),
    });
  }

  /** Meets what was owed for the period, and asks the reviewer to read. */
  async announce(
    actor: Actor,
    checkIn: CheckInSubject & { readonly id: string; readonly periodKey: string | null },
  ): Promise<void> {
    const { areaId, periodKey } = checkIn;
    const duty = { kind: 'check_in', subjectId: areaId, periodKey } as const;
    await together([
      periodKey === null ? null : this.obligations.meet(actor, duty),
      this.askForReading(actor, checkIn),
    ]);
  }

  /** Only where the area has a reviewer, and only for the area as a whole. */
  async askForReading(
    actor: Actor,
    checkIn: CheckInSubject & { readonly id: string },
  ): Promise<void> {
    if (!isWholeArea(checkIn)) return;
    const { id, areaId } = checkIn;
    const calendar = await this.calendar.of(actor.organizationId);
    if (!(await this.hasReviewer(actor, areaId, this.calendar.today(calendar)))) return;
    await this.obligations.expect(actor, {
      kind: 'check_in_acknowledgement',
      subjectId: id,
      areaId,
      ...answerDue(this.clock.now(), calendar.timeZone, calendar.holidays),
    });
  }

  /** What a check-in of now would be measured by, and the period for which its area would be answered for. */
  async outlook(
    actor: Actor,
    subject: CheckInSubject & { readonly cadence: Cadence },
  ): Promise<{ readonly computedStatus: Status; readonly period: Period }> {
    const calendar = await this.calendar.of(actor.organizationId);
    const computedStatus = await this.computed.of(actor, subject, calendar.timeZone);
    return { computedStatus, period: await this.period(actor, subject, { calendar }) };
  }

  private async period(
    actor: Actor,
    { areaId, cadence }: { readonly areaId: string; readonly cadence: Cadence },
    given: { readonly datedAt?: Date; readonly calendar?: OrganizationCalendar } = {},
  ): Promise<Period> {
    const { rules, timeZone } = given.calendar ?? (await this.calendar.of(actor.organizationId));
    const at = given.datedAt ?? this.clock.now();
    const [unanswered, served] = await together([
      this.obligations.unanswered(actor, 'check_in', areaId),
      this.served(actor, areaId),
    ]);
    return servedPeriod(rules, cadence, { day: dayOf(at, timeZone), at }, { unanswered, served });
  }

  /** Two at once must not both be the first of their period. */
  private async oneAtATime({ areaId }: CheckInSubject): Promise<void> {
    await this.db.run({
      name: 'check-ins-one-at-a-time',
      text: `SELECT pg_advisory_xact_lock(hashtextextended('check-ins:' || $1, 0))`,
      values: [areaId],
    });
  }

  private async served({ organizationId }: Actor, areaId: string): Promise<string[]> {
    const rows = await this.db.rows<{ key: string }>({
      name: 'check-ins-served',
      text: `SELECT DISTINCT period_key AS key FROM check_ins c
        WHERE c.organization_id = $1 AND ${subjectId('c')} = $2 AND state = 'published' AND withdrawn_at IS NULL
          AND period_key IS NOT NULL`,
      values: [organizationId, areaId],
    });
    return rows.map(({ key }) => key);
  }

  private async promised(
    { organizationId }: Actor,
    subject: CheckInSubject,
    before: Date,
  ): Promise<Day | null> {
    const row = await this.db.row<{ day: Day | null }>({
      name: 'check-ins-promised',
      text: `SELECT plan_due_on AS day FROM check_ins c
        WHERE c.organization_id = $1 AND ${subjectId('c')} = $2 AND state = 'published'
          AND withdrawn_at IS NULL AND dated_at < $3
        ORDER BY dated_at DESC, id DESC LIMIT 1`,
      values: [organizationId, idOf(subject), before],
    });
    return row?.day ?? null;
  }

  private async hasReviewer({ organizationId }: Actor, areaId: string, today: Day) {
    const row = await this.db.row({
      name: 'check-ins-reviewer',
      text: `SELECT FROM ownerships WHERE organization_id = $1 AND area_id = $2 AND role = 'reviewer'
        AND starts_on <= $3 AND (ends_on IS NULL OR ends_on >= $3) LIMIT 1`,
      values: [organizationId, areaId, today],
    });
    return row !== undefined;
  }
}
