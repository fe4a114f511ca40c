import {
  CADENCES,
  lastTelling,
  periodKindOf,
  valueDue,
  type Cadence,
  type Due,
  type WorkingCalendar,
} from '#domain/cadence';
import {
  PERIOD_KINDS,
  lastYearKey,
  periodAt,
  periodOf,
  previousKey,
  type CalendarRules,
  type Period,
  type PeriodKind,
} from '#domain/calendar';
import { addDays, dayOf, minDay, type Day } from '#domain/day';

/** How a reading divides time. */
export interface Moment extends WorkingCalendar {
  /** The period asked for. */
  readonly period: Period;
  /** No figure of a period that ends later is shown. */
  readonly until: Day;
  /** What is owed by then. */
  readonly instant: Date;
  readonly day: Day;
}

const POINTS = 12;
/** The longest period of a kind, in days: the one before never ends earlier than this before its end. */
const REACH: Record<PeriodKind, number> = { week: 7, month: 35, quarter: 98, half: 189, year: 371 };
const BEGINNING: Day = '1900-01-01';

/** For each cadence, where in its timelines the figure stands, and those that it is compared with. */
export function windowsOf(moment: Moment): readonly object[] {
  return CADENCES.map((cadence) => windowOf(moment, cadence));
}

function windowOf(moment: Moment, cadence: Cadence): object {
  const kind = periodKindOf(cadence);
  const order = PERIOD_KINDS.indexOf(kind) - PERIOD_KINDS.indexOf(moment.period.kind);
  const last = lastOf(moment, kind);
  return {
    cadence,
    ...(order > 0 ? newestUpTo(moment, last) : wholePeriod(moment, kind)),
    is_longer: order < 0,
    ...owedOf(moment, last),
    ...toldOf(moment, cadence),
  };
}

/** For each cadence its newest period, as long as no later value is overdue: silence is never green. */
export function presentWindowsOf(moment: Moment): readonly object[] {
  return CADENCES.map((cadence) => presentWindowOf(moment, cadence));
}

function presentWindowOf(moment: Moment, cadence: Cadence): object {
  const current = periodAt(moment.rules, periodKindOf(cadence), moment.day);
  const owed = newest(moment, current, (period) => dueOf(moment, period).graceUntil);
  return {
    cadence,
    ...bucketOf(current, current.kind),
    from_day: owed.endsOn,
    to_day: current.endsOn,
  };
}

/** The period that is asked for, and no other. */
function wholePeriod({ rules, period }: Moment, measuredBy: PeriodKind): object {
  const { key, startsOn, endsOn } = period;
  return {
    ...bucketOf(period, measuredBy),
    asked_key: key,
    from_day: endsOn,
    to_day: endsOn,
    starts_on: startsOn,
    trend_from: trendStart(rules, period).endsOn,
    previous_on: endOf(rules, previousKey(rules, key)),
    last_year_on: endOf(rules, lastYearKey(rules, key)),
  };
}

/** Of a kind longer than the period that is asked for, the newest one that has a figure. */
function newestUpTo({ rules }: Moment, last: Period): object {
  return {
    ...bucketOf(last, last.kind),
    asked_key: last.key,
    from_day: BEGINNING,
    to_day: last.endsOn,
    reach: REACH[last.kind],
    trend_from: trendStart(rules, last).endsOn,
  };
}

/** A period that never was ends before all others. */
function endOf(rules: CalendarRules, key: string | null): Day {
  return (key === null ? undefined : periodOf(rules, key))?.endsOn ?? BEGINNING;
}

/** The last period of the kind that ends by the end of the period asked for. */
function lastOf({ rules, period, until }: Moment, kind: PeriodKind): Period {
  if (kind === period.kind) return period;
  const limit = minDay(period.endsOn, until);
  const found = periodAt(rules, kind, limit);
  return found.endsOn <= limit ? found : before(rules, found);
}

function before(rules: CalendarRules, { kind, startsOn }: Period): Period {
  return periodAt(rules, kind, addDays(startsOn, -1));
}

function trendStart(rules: CalendarRules, last: Period): Period {
  let period = last;
  for (let count = 1; count < POINTS; count += 1) period = before(rules, period);
  return period;
}

/** Under which years its timeline is kept: what is measured by the week or month takes a row for each. */
function bucketOf({ kind, fiscalYear }: Period, measuredBy: PeriodKind) {
  const isYearly = measuredBy === 'week' || measuredBy === 'month';
  return { kind, year: isYearly ? fiscalYear : 0, year_before: isYearly ? fiscalYear - 1 : null };
}

/** The newest period up to the last one asked for whose value is due, and how late a missing one is. */
function owedOf(moment: Moment, last: Period): object {
  const owed = newest(moment, last, (period) => dueOf(moment, period).dueAt);
  return {
    owed_key: owed.key,
    owed_on: owed.endsOn,
    owed_freshness: lateness(moment, dueOf(moment, owed)),
  };
}

function toldOf(moment: Moment, cadence: Cadence): object {
  const told = lastTelling(moment, cadence, moment);
  return { told_from: told.since, told_on: told.period.endsOn, told_freshness: told.lateness };
}

/** No due time lies this many days before its period, so that what begins later need not be asked. */
const AHEAD = 62;

function newest(moment: Moment, last: Period, dueAt: (period: Period) => Date): Period {
  const { rules, instant, timeZone } = moment;
  const limit = addDays(dayOf(instant, timeZone), AHEAD);
  let period = last.startsOn > limit ? periodAt(rules, last.kind, limit) : last;
  while (dueAt(period) > instant) period = before(rules, period);
  return period;
}

function dueOf({ timeZone, holidays }: Moment, period: Period): Due {
  return valueDue(period, timeZone, holidays);
}

function lateness({ instant }: Moment, { graceUntil }: Due): 'due' | 'overdue' {
  return instant < graceUntil ? 'due' : 'overdue';
}
