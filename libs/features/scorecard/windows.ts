import {
  checkInDue,
  CADENCES,
  periodKindOf,
  valueDue,
  type Cadence,
  type Due,
} from '#domain/cadence';
import {
  PERIOD_KINDS,
  lastYearKey,
  periodAt,
  periodOf,
  previousKey,
  subPeriods,
  yearToDate,
  type CalendarRules,
  type Period,
  type PeriodKind,
} from '#domain/calendar';
import { addDays, daysBetween, instantOf, minDay, type Day } from '#domain/day';

/** How a reading divides time. */
export interface Moment {
  readonly rules: CalendarRules;
  readonly timeZone: string;
  readonly holidays: ReadonlySet<Day>;
  /** The period asked for. */
  readonly period: Period;
  /** No figure of a period that ends later is shown. */
  readonly until: Day;
  /** What is owed by then. */
  readonly instant: Date;
  readonly day: Day;
}

const POINTS = 12;
/** The longest period of a kind, in days: two of them never end closer together than half of it. */
const REACH: Record<PeriodKind, number> = { week: 7, month: 35, quarter: 98, half: 189, year: 371 };
const BEGINNING: Day = '1900-01-01';

/** For each cadence, the days between which the figure's periods end, and those that it is compared with. */
export function windowsOf(moment: Moment): readonly object[] {
  return CADENCES.map((cadence) => ({
    cadence,
    ...shapeOf(moment, periodKindOf(cadence)),
    ...owedOf(moment, cadence),
    ...toldOf(moment, cadence),
  }));
}

/** For each cadence its newest period, as long as no later value is overdue: silence is never green. */
export function presentWindowsOf(moment: Moment): readonly object[] {
  return CADENCES.map((cadence) => {
    const kind = periodKindOf(cadence);
    const current = periodAt(moment.rules, kind, moment.day);
    const owed = newest(moment, current, (period) => dueOf(moment, period).graceUntil);
    return {
      cadence,
      ...bucketOf(current),
      rolled: false,
      reach: REACH[kind],
      asked_key: current.key,
      from_day: owed.endsOn,
      to_day: current.endsOn,
      whole: 1,
      to_date_from: yearToDate(moment.rules, current).startsOn,
    };
  });
}

function shapeOf(moment: Moment, kind: PeriodKind): object {
  const { rules, period } = moment;
  const order = PERIOD_KINDS.indexOf(kind) - PERIOD_KINDS.indexOf(period.kind);
  const last = lastOf(moment, kind);
  const common = {
    ...bucketOf(last),
    rolled: order < 0,
    reach: REACH[kind],
    trend_from: trendStart(rules, last).endsOn,
    to_date_from: yearToDate(rules, last).startsOn,
    to_date_whole: countToDate(rules, last),
  };
  if (order > 0)
    return { ...common, asked_key: last.key, from_day: BEGINNING, to_day: last.endsOn, whole: 1 };
  const value = stretchOf(rules, period, kind);
  return {
    ...common,
    asked_key: period.key,
    from_day: value.from,
    to_day: minDay(value.to, moment.until),
    whole: value.whole,
    ...named('previous', stretchNamed(rules, previousKey(rules, period.key), kind)),
    ...named('last_year', stretchNamed(rules, lastYearKey(rules, period.key), kind)),
  };
}

interface Stretch {
  readonly key: string;
  /** The days on which the first and the last period end. */
  readonly from: Day;
  readonly to: Day;
  readonly whole: number;
}

function stretchOf(rules: CalendarRules, period: Period, kind: PeriodKind): Stretch {
  const parts = period.kind === kind ? [period] : subPeriods(rules, period, kind);
  const from = parts[0]?.endsOn ?? period.endsOn;
  return { key: period.key, from, to: parts.at(-1)?.endsOn ?? from, whole: parts.length };
}

/** A stretch that never was ends before it begins. */
function stretchNamed(rules: CalendarRules, key: string | null, kind: PeriodKind): Stretch {
  const period = key === null ? undefined : periodOf(rules, key);
  if (period === undefined) return { key: key ?? '', from: BEGINNING, to: BEGINNING, whole: 0 };
  return stretchOf(rules, period, kind);
}

function named(name: string, { key, from, to, whole }: Stretch): object {
  return {
    [`${name}_key`]: key,
    [`${name}_from`]: from,
    [`${name}_to`]: to,
    [`${name}_whole`]: whole,
  };
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

/** 1 for the first period of its fiscal year, else more: then the year to date is made of several. */
function countToDate(rules: CalendarRules, last: Period): number {
  return last.startsOn <= yearToDate(rules, last).startsOn ? 1 : 2;
}

/** Under which years its timeline is kept. */
function bucketOf({ kind, fiscalYear }: Period) {
  const isYearly = kind === 'week' || kind === 'month';
  return { kind, year: isYearly ? fiscalYear : 0, year_before: isYearly ? fiscalYear - 1 : null };
}

/** The newest period up to the last one asked for whose value is due, and how late a missing one is. */
function owedOf(moment: Moment, cadence: Cadence): object {
  const last = lastOf(moment, periodKindOf(cadence));
  const owed = newest(moment, last, (period) => dueOf(moment, period).dueAt);
  return {
    owed_key: owed.key,
    owed_on: owed.endsOn,
    owed_freshness: lateness(moment, dueOf(moment, owed)),
  };
}

/** From when on a check-in counts as the one that was due last; it may come a fifth of its period early. */
function toldOf(moment: Moment, cadence: Cadence): object {
  const { rules, timeZone, holidays, day } = moment;
  const dueOfTelling = (period: Period) => checkInDue(period, timeZone, holidays);
  const current = periodAt(rules, periodKindOf(cadence), day);
  const owed = newest(moment, current, (period) => dueOfTelling(period).dueAt);
  const early = Math.floor((daysBetween(owed.startsOn, owed.endsOn) + 1) / 5);
  return {
    told_from: instantOf(addDays(owed.startsOn, -early), '00:00', timeZone),
    told_on: owed.endsOn,
    told_freshness: lateness(moment, dueOfTelling(owed)),
  };
}

function newest({ rules, instant }: Moment, last: Period, dueAt: (period: Period) => Date): Period {
  let period = last;
  while (dueAt(period) > instant) period = before(rules, period);
  return period;
}

function dueOf({ timeZone, holidays }: Moment, period: Period): Due {
  return valueDue(period, timeZone, holidays);
}

function lateness({ instant }: Moment, { graceUntil }: Due): 'due' | 'overdue' {
  return instant < graceUntil ? 'due' : 'overdue';
}
