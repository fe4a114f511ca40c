import { addDays, isoWeek, weekday, type Day } from './day.ts';
import { fiscalMonthStart, fiscalYearOf, type CalendarRules } from './fiscal-year.ts';

/** Finest first. */
export const PERIOD_KINDS = ['week', 'month', 'quarter', 'half', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
export type FiscalKind = Exclude<PeriodKind, 'week'>;

export const MONTHS_OF = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** First and last day, both included. */
export interface Span {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** The fiscal year of a week is the one in which the week ends. */
export interface Period extends Span {
  readonly key: string;
  readonly kind: PeriodKind;
  readonly fiscalYear: number;
  readonly label: string;
}

/** Where a period stands in its fiscal year; `index` counts from 0. */
export interface Place {
  readonly kind: FiscalKind;
  readonly fiscalYear: number;
  readonly index: number;
}

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

export function fiscalPeriod(rules: CalendarRules, place: Place): Period {
  const { kind, fiscalYear, index } = place;
  const months = MONTHS_OF[kind];
  const startsOn = fiscalMonthStart(rules, fiscalYear, index * months);
  const endsOn = addDays(fiscalMonthStart(rules, fiscalYear, (index + 1) * months), -1);
  const isCalendarMonth = kind === 'month' && rules.pattern === 'months';
  const name = isCalendarMonth ? calendarMonthName(startsOn) : fiscalName(rules, place);
  return { ...name, kind, startsOn, endsOn, fiscalYear };
}

/** The ISO week that contains the day. */
export function weekPeriod(rules: CalendarRules, day: Day): Period {
  const startsOn = addDays(day, 1 - weekday(day));
  const endsOn = addDays(startsOn, 6);
  const { year, week } = isoWeek(day);
  return {
    key: `${year}-W${twoDigits(week)}`,
    kind: 'week',
    startsOn,
    endsOn,
    fiscalYear: fiscalYearOf(rules, endsOn),
    label: `Week ${week}, ${year}`,
  };
}

type Name = Pick<Period, 'key' | 'label'>;

function calendarMonthName(day: Day): Name {
  const month = MONTH_NAMES[Number(day.slice(5, 7)) - 1];
  return { key: day.slice(0, 7), label: `${month} ${day.slice(0, 4)}` };
}

/** A fiscal year that is the calendar year needs no "FY". */
function fiscalName(rules: CalendarRules, { kind, fiscalYear, index }: Place): Name {
  const isCalendarYear = rules.fiscalStartMonth === 1 && rules.pattern === 'months';
  const year = isCalendarYear ? `${fiscalYear}` : `FY${fiscalYear}`;
  if (kind === 'year') return { key: year, label: year };
  const ordinal = index + 1;
  const part = { month: `P${twoDigits(ordinal)}`, quarter: `Q${ordinal}`, half: `H${ordinal}` }[
    kind
  ];
  const isPartFirst = isCalendarYear || kind === 'month';
  return { key: `${year}-${part}`, label: isPartFirst ? `${part} ${year}` : `${year} ${part}` };
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
