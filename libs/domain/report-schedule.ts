import type { Due } from './cadence.ts';
import { DUTY_DEFAULTS } from './cadence.ts';
import { periodAt, type CalendarRules, type Period } from './calendar.ts';
import { addDays, instantOf, maxDay, type Day } from './day.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

export const REPORT_KINDS = ['month', 'quarter', 'half', 'year'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Where a day goes that nobody works on. */
export const SHIFTS = ['none', 'earlier', 'later'] as const;
export type Shift = (typeof SHIFTS)[number];

/** What is made of a day that a recurrence rule names. */
export interface ReportSchedule {
  readonly periodKind: ReportKind;
  /** Counted from the day of the rule; 0: the day itself. */
  readonly plusWorkingDays: number;
  /** Of a day to which no working days are added. */
  readonly shift: Shift;
  /** So many before it is due the draft is opened, though never before the period is over. */
  readonly leadWorkingDays: number;
  readonly graceWorkingDays: number;
}

/** The eighth working day after the end of a month, as it holds where nobody says otherwise. */
export const DEFAULT_SCHEDULE: ReportSchedule & { readonly rule: string } = {
  rule: 'FREQ=MONTHLY;BYMONTHDAY=-1',
  periodKind: 'month',
  plusWorkingDays: DUTY_DEFAULTS.reportWorkingDay,
  shift: 'later',
  leadWorkingDays: 5,
  graceWorkingDays: 1,
};

export interface ReportOccurrence {
  readonly period: Period;
  readonly opensOn: Day;
  readonly dueOn: Day;
  /** Until then it is late, and not missed yet. */
  readonly graceOn: Day;
}

interface Working {
  readonly rules: CalendarRules;
  readonly holidays: ReadonlySet<Day>;
}

/** One for each period, the first day of the rule that speaks of it: of the last period that has ended by that day. */
export function reportOccurrences(
  days: readonly Day[],
  schedule: ReportSchedule,
  working: Working,
): ReportOccurrence[] {
  const all = days.map((day) => occurrenceOf(day, schedule, working));
  return all.filter(
    ({ period }, at) => all.findIndex((other) => other.period.key === period.key) === at,
  );
}

/** When it is owed and late in the organization's zone. */
export function reportDueAt({ dueOn, graceOn }: ReportOccurrence, timeZone: string): Due {
  return {
    dueAt: instantOf(dueOn, DUTY_DEFAULTS.dueTime, timeZone),
    graceUntil: instantOf(graceOn, DUTY_DEFAULTS.graceTime, timeZone),
  };
}

function occurrenceOf(
  day: Day,
  schedule: ReportSchedule,
  { rules, holidays }: Working,
): ReportOccurrence {
  const period = endedBy(day, schedule.periodKind, rules);
  const dueOn = dueDay(day, schedule, holidays);
  const lead = addWorkingDays(dueOn, -schedule.leadWorkingDays, holidays);
  return {
    period,
    opensOn: maxDay(lead, addDays(period.endsOn, 1)),
    dueOn,
    graceOn: addWorkingDays(dueOn, schedule.graceWorkingDays, holidays),
  };
}

function endedBy(day: Day, kind: ReportKind, rules: CalendarRules): Period {
  const around = periodAt(rules, kind, day);
  return around.endsOn === day ? around : periodAt(rules, kind, addDays(around.startsOn, -1));
}

function dueDay(
  day: Day,
  { plusWorkingDays, shift }: ReportSchedule,
  holidays: ReadonlySet<Day>,
): Day {
  if (plusWorkingDays > 0) return addWorkingDays(day, plusWorkingDays, holidays);
  if (shift === 'none' || isWorkingDay(day, holidays)) return day;
  return addWorkingDays(day, shift === 'later' ? 1 : -1, holidays);
}
