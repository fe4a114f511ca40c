import { Injectable } from '@nestjs/common';
import { AreasService } from '#features/areas/index';
import { CalendarService } from '#features/calendar/index';
import { seesConfidential, writes, type Actor } from '#domain/actor';
import { CADENCES, lastTelling } from '#domain/cadence';
import type { Period } from '#domain/calendar';
import { addDays, dayOf, instantOf, type Day } from '#domain/day';
import { answersFor, contributesTo, type Standing } from '#domain/standing';
import { Clock } from '#platform/clock';
import type { Sources } from './roadmap-sources.sql.ts';

export interface Moment {
  /** The key of a week, month, quarter, half or year. */
  readonly period?: string | undefined;
  /** The business on that day, by what is known now. */
  readonly at?: Day | undefined;
  /** Only what was known at that instant. */
  readonly asOf?: Date | undefined;
}

/** A question in the form in which the statements of this slice take it. */
export interface Reading {
  readonly day: Day;
  readonly period: Period | null;
  readonly sources: Sources;
  readonly values: readonly unknown[];
  /** For each cadence, which check-in was due last, as JSON. */
  readonly tellings: string;
}

/** Turns questions into days, instants and the reader's rights. */
@Injectable()
export class RoadmapReadings {
  constructor(
    private readonly areas: AreasService,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
  ) {}

  /** 422 at `/period` when the calendar has no such period. */
  async of(actor: Actor, { period, at, asOf }: Moment): Promise<Reading> {
    const calendar = await this.calendar.of(actor.organizationId);
    const known = asOf ?? this.clock.now();
    const day = at ?? dayOf(known, calendar.timeZone);
    const end = at === undefined ? known : instantOf(addDays(at, 1), '00:00', calendar.timeZone);
    const instant = end < known ? end : known;
    return {
      day,
      period: period === undefined ? null : this.calendar.named(calendar, period),
      sources: { isAsOf: asOf !== undefined, isAt: at !== undefined, isOne: false },
      values: [
        actor.organizationId,
        day,
        asOf ?? null,
        instant,
        ...(await this.rights(actor)),
        actor.personId,
        seesConfidential(actor),
      ],
      tellings: JSON.stringify(
        CADENCES.map((cadence) => {
          const {
            since,
            period: owed,
            lateness,
          } = lastTelling(calendar, cadence, { day, instant });
          return { cadence, since, begins: owed.startsOn, lateness };
        }),
      ),
    };
  }

  /** The areas in which the actor changes items, brings them forward, and would as the owner of one. */
  private async rights(actor: Actor): Promise<readonly (readonly string[])[]> {
    const areas = writes(actor) ? await this.areas.standings(actor) : [];
    const those = (may: (area: Standing) => boolean) =>
      areas.filter(may).map(({ areaId }) => areaId);
    return [
      those((area) => answersFor(actor, area)),
      those((area) => contributesTo(actor, area)),
      those((area) => answersFor(actor, { ...area, roles: ['deputy'] })),
    ];
  }
}
