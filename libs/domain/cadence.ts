import { periodAt, type CalendarRules, type Period, type PeriodKind } from './calendar.ts';
import { addDays, dayOf, daysBetween, instantOf, minDay, weekday, type Day } from './day.ts';
import { addWorkingDays, workingDay } from './working-days.ts';

export const CADENCES = ['weekly', 'monthly', 'quarterly', 'semiannual', 'annual'] as const;
export type Cadence = (typeof CADENCES)[number];

/** What holds unless an organization says otherwise; times are those of the owner's zone. */
export const DUTY_DEFAULTS = {
  checkInCadence: 'weekly',
  reportCadence: 'monthly',
  strategyReviewCadence: 'quarterly',
  dueTime: '17:00',
  graceTime: '10:00',
  valueWorkingDay: 5,
  reportWorkingDay: 8,
  answerWorkingDays: 3,
} as const;

export const FRESHNESSES = ['current', 'due', 'overdue'] as const;
export type Freshness = (typeof FRESHNESSES)[number];

/** Owed from `dueAt` on, and late from `graceUntil` on. */
export interface Due {
  readonly dueAt: Date;
  readonly graceUntil: Date;
}

const KIND_OF = {
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  semiannual: 'half',
  annual: 'year',
} as const satisfies Record<Cadence, PeriodKind>;

export function periodKindOf(cadence: Cadence): PeriodKind {
  return KIND_OF[cadence];
}

/** On the last working day of the period: of an ordinary week on Friday, with grace until Monday. */
export function checkInDue(period: Period, timeZone: string, holidays: ReadonlySet<Day>): Due {
  return dueOn(lastWorkingDay(period, holidays), timeZone, holidays);
}

/** A KPI's value of the period: on the fifth working day after its end. */
export function valueDue(period: Period, timeZone: string, holidays: ReadonlySet<Day>): Due {
  const day = workingDay(DUTY_DEFAULTS.valueWorkingDay, period.endsOn, holidays);
  return dueOn(day, timeZone, holidays);
}

/** The CPO's report on the period: on the eighth working day after its end. */
export function reportDue(period: Period, timeZone: string, holidays: ReadonlySet<Day>): Due {
  const day = workingDay(DUTY_DEFAULTS.reportWorkingDay, period.endsOn, holidays);
  return dueOn(day, timeZone, holidays);
}

/** The CEO's answer to a report: on the third working day after it was submitted. */
export function answerDue(submittedAt: Date, timeZone: string, holidays: ReadonlySet<Day>): Due {
  const submittedOn = dayOf(submittedAt, timeZone);
  const day = workingDay(DUTY_DEFAULTS.answerWorkingDays, submittedOn, holidays);
  return dueOn(day, timeZone, holidays);
}

/** What was promised for a day: at the end of its work. */
export function promiseDue(day: Day, timeZone: string, holidays: ReadonlySet<Day>): Due {
  return dueOn(day, timeZone, holidays);
}

/** Without a duty, or with the duty met, all is current. */
export function freshness(due: Due | null, isMet: boolean, now: Date): Freshness {
  if (due === null || isMet || now < due.dueAt) return 'current';
  return now < due.graceUntil ? 'due' : 'overdue';
}

/** What tells when something is owed. */
export interface WorkingCalendar {
  readonly rules: CalendarRules;
  readonly timeZone: string;
  readonly holidays: ReadonlySet<Day>;
}

/** The check-in that was due last, and how late it is while there is none. */
export interface LastTelling {
  /** From then on a check-in counts as it: it may come a fifth of its period early. */
  readonly since: Date;
  /** That it was to serve. */
  readonly period: Period;
  readonly lateness: Exclude<Freshness, 'current'>;
}

/** Of the periods up to the one of that day, by what was due at the instant. */
export function lastTelling(
  { rules, timeZone, holidays }: WorkingCalendar,
  cadence: Cadence,
  { day, instant }: { readonly day: Day; readonly instant: Date },
): LastTelling {
  let period = periodAt(rules, periodKindOf(cadence), minDay(day, dayOf(instant, timeZone)));
  let due = checkInDue(period, timeZone, holidays);
  while (due.dueAt > instant) {
    period = periodAt(rules, period.kind, addDays(period.startsOn, -1));
    due = checkInDue(period, timeZone, holidays);
  }
  const early = Math.floor((daysBetween(period.startsOn, period.endsOn) + 1) / 5);
  return {
    since: instantOf(addDays(period.startsOn, -early), '00:00', timeZone),
    period,
    lateness: instant < due.graceUntil ? 'due' : 'overdue',
  };
}

/**
 * The period that a check-in of that day serves: the one under way, or the next if that one is
 * served already and no more than a fifth of it, this day included, is left.
 */
export function periodServed(
  rules: CalendarRules,
  cadence: Cadence,
  day: Day,
  isCurrentServed: boolean,
): Period {
  const kind = periodKindOf(cadence);
  const current = periodAt(rules, kind, day);
  const length = daysBetween(current.startsOn, current.endsOn) + 1;
  const left = daysBetween(day, current.endsOn) + 1;
  if (!isCurrentServed || left * 5 > length) return current;
  return periodAt(rules, kind, addDays(current.endsOn, 1));
}

function dueOn(day: Day, timeZone: string, holidays: ReadonlySet<Day>): Due {
  return {
    dueAt: instantOf(day, DUTY_DEFAULTS.dueTime, timeZone),
    graceUntil: instantOf(workingDay(1, day, holidays), DUTY_DEFAULTS.graceTime, timeZone),
  };
}

/** A period of nothing but holidays is due on its last weekday, or else it would be due before it began. */
function lastWorkingDay(period: Period, holidays: ReadonlySet<Day>): Day {
  const last = addWorkingDays(addDays(period.endsOn, 1), -1, holidays);
  if (last >= period.startsOn) return last;
  return addDays(period.endsOn, Math.min(0, 5 - weekday(period.endsOn)));
}
