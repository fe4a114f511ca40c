import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { seesConfidential, type Actor } from '#domain/actor';
import { addDays, dayOf, instantOf, type Day } from '#domain/day';
import { Clock } from '#platform/clock';

/** The present, unless a day or an instant is named. */
export interface When {
  /** The business on that day, by what is known now. */
  readonly at?: Day | undefined;
  /** Only what was known at that instant. */
  readonly asOf?: Date | undefined;
}

/** A question in the form in which the statements of this slice take it: see `ASKED`. */
export interface Reading {
  readonly isAsOf: boolean;
  /** The day that is read. */
  readonly day: Day;
  readonly values: readonly unknown[];
}

/** Turns `at` and `asOf` into the organization's own days. */
@Injectable()
export class Readings {
  constructor(
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, { at, asOf }: When = {}): Promise<Reading> {
    const calendar = await this.calendar.of(actor.organizationId);
    const known = asOf ?? this.clock.now();
    const day = at ?? dayOf(known, calendar.timeZone);
    const instant =
      at === undefined ? known : instantOf(addDays(at, 1), '00:00', calendar.timeZone);
    return {
      isAsOf: asOf !== undefined,
      day,
      values: [
        actor.organizationId,
        actor.personId,
        this.calendar.today(calendar),
        seesConfidential(actor),
        asOf ?? null,
        day,
        instant,
        at !== undefined,
      ],
    };
  }

  async today(actor: Actor): Promise<Day> {
    return this.calendar.today(await this.calendar.of(actor.organizationId));
  }
}
