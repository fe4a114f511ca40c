import { DUTY_DEFAULTS, promiseDue, type Due } from '../cadence.ts';
import type { Day } from '../day.ts';
import type { Status } from '../status.ts';
import { workingDay } from '../working-days.ts';
import { VARIANCE_COMPARISONS, type VarianceComparison } from './variance-note.ts';

/** Why a line is beyond its tolerance: on the fifth working day after that was known. */
export function explanationDue(knownOn: Day, timeZone: string, holidays: ReadonlySet<Day>): Due {
  const day = workingDay(DUTY_DEFAULTS.valueWorkingDay, knownOn, holidays);
  return promiseDue(day, timeZone, holidays);
}

interface Judged {
  readonly status: Status;
}

/** A line with its three comparisons. */
export interface JudgedLine {
  readonly isArchived: boolean;
  readonly period: Judged;
  readonly yearToDate: Judged;
  readonly fullYear: Judged;
}

const FIGURES = {
  period: 'period',
  year_to_date: 'yearToDate',
  outlook: 'fullYear',
} as const satisfies Record<VarianceComparison, keyof JudgedLine>;

/** `owed`: at least one of its variances beyond the tolerance has no note; `explained`: all of them have one. */
export type Explanation = 'owed' | 'explained' | 'none';

/** `noted` holds the comparisons that have a note. */
export function explanationOf(
  line: JudgedLine,
  noted: ReadonlySet<VarianceComparison>,
): Explanation {
  const beyond = VARIANCE_COMPARISONS.filter((one) => line[FIGURES[one]].status === 'off_track');
  if (line.isArchived || beyond.length === 0) return 'none';
  return beyond.every((one) => noted.has(one)) ? 'explained' : 'owed';
}
