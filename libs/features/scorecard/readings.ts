import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { CalendarService, type OrganizationCalendar } from '#features/calendar/index';
import type { Actor, Role } from '#domain/actor';
import { periodAt, type Period } from '#domain/calendar';
import { addDays, dayOf, instantOf, type Day } from '#domain/day';
import { Clock } from '#platform/clock';
import type { Compare } from './scorecard.dto.ts';
import type { Sources } from './sources.sql.ts';
import { presentWindowsOf, windowsOf, type Moment } from './windows.ts';

/** What a reader asks for. Nothing given: the current month, as it stands now, compared with the month before. */
export interface ScorecardRequest {
  /** The key of a week, month, quarter, half or year. */
  readonly period?: string | undefined;
  readonly compare?: Compare | undefined;
  /** The business on that day, by what is known now. */
  readonly at?: Day | undefined;
  /** Only what was known at that instant. */
  readonly asOf?: Date | undefined;
  readonly areaId?: string | undefined;
  /** KPIs of these products alone; null: of every product. */
  readonly productIds?: readonly string[] | null | undefined;
}

/** A question in the form in which the statements of this slice take it. */
export interface Reading {
  readonly sources: Sources;
  readonly values: readonly unknown[];
}

const SEES_ALL: ReadonlySet<Role> = new Set<Role>(['admin', 'cpo', 'ceo', 'executive']);
const HALF_HOUR = 30 * 60 * 1_000;
const KEPT = 500;

/** Turns questions into days, instants and windows of the organization's calendar. */
@Injectable()
export class Readings {
  private readonly built = new LRUCache<string, string>({ max: KEPT });

  constructor(
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
  ) {}

  /** 422 at `/period` when the calendar has no such period. */
  async of(actor: Actor, request: ScorecardRequest): Promise<Reading> {
    const calendar = await this.calendar.of(actor.organizationId);
    const moment = this.moment(calendar, request);
    const { period, day } = moment;
    const { compare = 'previous', at = null, asOf = null } = request;
    const areas = areasOf(actor, request.areaId);
    const inProgress = period.startsOn <= day && day <= period.endsOn;
    const { key, label, startsOn, endsOn } = period;
    const question = { period: { key, label, startsOn, endsOn, inProgress }, at, asOf };
    return {
      sources: {
        isAsOf: asOf !== null,
        isPast: at !== null || asOf !== null,
        isUnfinished: moment.until < period.endsOn,
        isPartial: areas !== null,
        ...(request.productIds !== undefined && { isOfProducts: true }),
      },
      values: [
        actor.organizationId,
        day,
        moment.instant,
        this.windows(moment, windowsOf),
        compare,
        SEES_ALL.has(actor.role),
        actor.personId,
        areas,
        asOf,
        JSON.stringify(question),
        this.calendar.today(calendar),
        moment.until,
        request.productIds ?? null,
      ],
    };
  }

  /** The newest figure of every KPI on a day, for statuses alone. */
  async present(organizationId: string, areaId: string | null, day: Day): Promise<Reading> {
    const calendar = await this.calendar.of(organizationId);
    const today = this.calendar.today(calendar);
    const at = day === today ? undefined : day;
    const moment = this.moment(calendar, { at });
    const windows = this.windows(moment, presentWindowsOf);
    const areas = areaId === null ? null : [areaId];
    const unasked = [null, null, null, areas, null, null, null, null, null];
    return {
      sources: {
        isAsOf: false,
        isPast: at !== undefined,
        isUnfinished: false,
        isPartial: areas !== null,
      },
      values: [organizationId, day, moment.instant, windows, ...unasked],
    };
  }

  /** Due times fall on half-hours in every zone, so within one of them the same windows hold. */
  private windows(moment: Moment, build: (moment: Moment) => readonly object[]): string {
    const { rules, timeZone, holidays, period, until, day, instant } = moment;
    const slot = Math.floor(instant.getTime() / HALF_HOUR);
    const key = [
      build.name,
      rules.fiscalStartMonth,
      rules.pattern,
      timeZone,
      period.key,
      until,
      day,
      slot,
      ...holidays,
    ].join(' ');
    const text = this.built.get(key) ?? JSON.stringify(build(moment));
    this.built.set(key, text);
    return text;
  }

  private moment(calendar: OrganizationCalendar, request: ScorecardRequest): Moment {
    const { at, asOf } = request;
    const known = asOf ?? this.clock.now();
    const day = at ?? dayOf(known, calendar.timeZone);
    const period = this.periodOf(calendar, request.period, day);
    const instant = at === undefined ? known : earlier(known, endOf(at, calendar.timeZone));
    return { ...calendar, period, until: at ?? period.endsOn, day, instant };
  }

  private periodOf(calendar: OrganizationCalendar, key: string | undefined, day: Day): Period {
    if (key !== undefined) return this.calendar.named(calendar, key);
    return periodAt(calendar.rules, 'month', day);
  }
}

const endOf = (day: Day, timeZone: string): Date => instantOf(addDays(day, 1), '00:00', timeZone);

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

/** Null for all; a token may be bound to some. */
function areasOf({ areaIds = null }: Actor, areaId: string | undefined): readonly string[] | null {
  if (areaId === undefined) return areaIds;
  return areaIds === null || areaIds.includes(areaId) ? [areaId] : [];
}
