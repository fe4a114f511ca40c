import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { ObligationsService } from '#features/obligations/index';
import type { Actor } from '#domain/actor';
import { promiseDue } from '#domain/cadence';
import type { Day } from '#domain/day';

interface Owed {
  readonly id: string;
  readonly areaId: string | null;
  readonly dueOn: Day;
}

const dutyOf = (id: string) => ({ kind: 'action', subjectId: id, periodKey: null }) as const;

/** What is promised stands with all else that its owner owes. */
@Injectable()
export class ActionDuties {
  constructor(
    private readonly calendar: CalendarService,
    private readonly obligations: ObligationsService,
  ) {}

  async owe(actor: Actor, { id, areaId, dueOn }: Owed): Promise<void> {
    const { timeZone, holidays } = await this.calendar.of(actor.organizationId);
    const due = promiseDue(dueOn, timeZone, holidays);
    await this.obligations.owe(actor, { kind: 'action', subjectId: id, areaId, ...due });
  }

  meet(actor: Actor, id: string): Promise<void> {
    return this.obligations.meet(actor, dutyOf(id));
  }

  waive(actor: Actor, id: string): Promise<void> {
    return this.obligations.waive(actor, [dutyOf(id)]);
  }
}
