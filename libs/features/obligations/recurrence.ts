import {
  checkInDue,
  periodKindOf,
  reportDue,
  valueDue,
  type Cadence,
  type Due,
} from '#domain/cadence';
import { periodAt, type CalendarRules, type Period, type PeriodKind } from '#domain/calendar';
import { addDays, maxDay, minDay, type Day } from '#domain/day';
import type { RecurringKind } from './duty.ts';

/** An area, a KPI or the organization, with all that decides what it owes and when. */
export interface Subject {
  readonly kind: RecurringKind;
  readonly subjectId: string;
  readonly areaId: string | null;
  readonly cadence: Cadence;
  readonly timeZone: string;
  /** The day of adoption, or the first day tracked. */
  readonly startsOn: Day;
  readonly recordedAt: Date;
  /** The newest period planned so far; null for a new subject. */
  readonly plannedKind: PeriodKind | null;
  readonly plannedFrom: Day | null;
}

export interface Planned {
  readonly kind: RecurringKind;
  readonly subjectId: string;
  readonly areaId: string | null;
  readonly period: Period;
  readonly due: Due;
}

interface Now {
  readonly today: Day;
  readonly periodOf: PeriodOf;
  readonly dueOf: DueOf;
}

type PeriodOf = (kind: PeriodKind, day: Day) => Period;

/** The period in which a day lies, found once for all the subjects of a cadence. */
export function periodsBy(rules: CalendarRules): PeriodOf {
  const known = new Map<string, Period>();
  return (kind, day) => {
    const key = `${kind} ${day}`;
    const period = known.get(key) ?? periodAt(rules, kind, day);
    known.set(key, period);
    return period;
  };
}

type DueOf = (kind: RecurringKind, period: Period, timeZone: string) => Due;

/** When something is due, worked out once for all the subjects of a zone: clocks are slow to ask. */
export function dueDates(holidays: ReadonlySet<Day>): DueOf {
  const known = new Map<string, Due>();
  return (kind, period, timeZone) => {
    const key = `${kind} ${period.key} ${timeZone}`;
    const due = known.get(key) ?? DUE_BY_KIND[kind](period, timeZone, holidays);
    known.set(key, due);
    return due;
  };
}

const DUE_BY_KIND = { check_in: checkInDue, value: valueDue, report: reportDue } as const;

/** What the subject owes from its last planned period to the period after this one; nothing that was due before it was on record. */
export function recurring(subject: Subject, now: Now): Planned[] {
  const { kind, subjectId, areaId, timeZone, recordedAt } = subject;
  return periodsToPlan(subject, now)
    .map((period) => ({ kind, subjectId, areaId, period, due: now.dueOf(kind, period, timeZone) }))
    .filter(({ due }) => due.dueAt > recordedAt);
}

function periodsToPlan(subject: Subject, { periodOf, today }: Now): Period[] {
  const kind = periodKindOf(subject.cadence);
  const current = periodOf(kind, today);
  const next = periodOf(kind, addDays(current.endsOn, 1));
  const first = maxDay(subject.startsOn, firstDay(subject, periodOf, current));
  const periods: Period[] = [];
  for (
    let period = periodOf(kind, first);
    period.startsOn <= next.startsOn;
    period = periodOf(kind, addDays(period.endsOn, 1))
  ) {
    periods.push(period);
  }
  return periods;
}

/** A new cadence holds from the period under way on; the period before it may still be refreshed. */
function firstDay(
  { plannedKind, plannedFrom, startsOn }: Subject,
  periodOf: PeriodOf,
  current: Period,
): Day {
  if (plannedKind === null || plannedFrom === null) return startsOn;
  if (plannedKind !== current.kind) return current.startsOn;
  const previous = periodOf(current.kind, addDays(current.startsOn, -1));
  return minDay(plannedFrom, previous.startsOn);
}
