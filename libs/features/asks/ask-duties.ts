import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { ObligationsService } from '#features/obligations/index';
import type { Actor } from '#domain/actor';
import { answerDue, promiseDue } from '#domain/cadence';
import type { Day } from '#domain/day';
import { Clock } from '#platform/clock';

interface Asked {
  readonly id: string;
  readonly dueOn: Day | null;
}

const dutyOf = (id: string) => ({ kind: 'ask', subjectId: id, periodKey: null }) as const;

/** An ask stands with all else that the one who is to answer owes. */
@Injectable()
export class AskDuties {
  constructor(
    private readonly clock: Clock,
    private readonly calendar: CalendarService,
    private readonly obligations: ObligationsService,
  ) {}

  async today({ organizationId }: Actor): Promise<Day> {
    return this.calendar.today(await this.calendar.of(organizationId));
  }

  /** By the day it is needed, or with the answer to the report where none is named or it has passed. */
  async owe(actor: Actor, asks: readonly Asked[]): Promise<void> {
    const calendar = await this.calendar.of(actor.organizationId);
    const { timeZone, holidays } = calendar;
    const today = this.calendar.today(calendar);
    const usual = answerDue(this.clock.now(), timeZone, holidays);
    for (const { id: subjectId, dueOn } of asks) {
      const due = dueOn === null || dueOn < today ? usual : promiseDue(dueOn, timeZone, holidays);
      await this.obligations.owe(actor, { kind: 'ask', subjectId, ...due });
    }
  }

  meet(actor: Actor, id: string): Promise<void> {
    return this.obligations.meet(actor, dutyOf(id));
  }

  waive(actor: Actor, asks: readonly { readonly id: string }[]): Promise<void> {
    return this.obligations.waive(
      actor,
      asks.map(({ id }) => dutyOf(id)),
    );
  }
}
