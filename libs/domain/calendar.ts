import { addDays, weekday, type Day } from './day.ts';
import {
  fiscalMonthIndex,
  fiscalMonthStart,
  fiscalYearOf,
  type CalendarRules,
} from './fiscal-year.ts';
import {
  fiscalPeriod,
  MONTHS_OF,
  PERIOD_KINDS,
  weekPeriod,
  type FiscalKind,
  type Period,
  type PeriodKind,
  type Place,
  type Span,
} from './period.ts';

export { CALENDAR_PATTERNS, type CalendarPattern, type CalendarRules } from './fiscal-year.ts';
export { PERIOD_KINDS, type Period, type PeriodKind, type Span } from './period.ts';

/** Months, quarters, halves and the year, in this order; weeks cross fiscal years and stand apart. */
export function periodsOfFiscalYear(rules: CalendarRules, fiscalYear: number): readonly Period[] {
  const kinds = PERIOD_KINDS.filter((kind) => kind !== 'week');
  return kinds.flatMap((kind) => periodsOfKind(rules, fiscalYear, kind));
}

/** ISO weeks that end within the days given, so that neighbouring spans share none. */
export function weeksBetween(rules: CalendarRules, from: Day, to: Day): readonly Period[] {
  const weeks: Period[] = [];
  const firstSunday = addDays(from, 7 - weekday(from));
  for (let sunday = firstSunday; sunday <= to; sunday = addDays(sunday, 7)) {
    weeks.push(weekPeriod(rules, sunday));
  }
  return weeks;
}

/** The period of a kind that contains the day. */
export function periodAt(rules: CalendarRules, kind: PeriodKind, day: Day): Period {
  if (kind === 'week') return weekPeriod(rules, day);
  const fiscalYear = fiscalYearOf(rules, day);
  const index = Math.floor(fiscalMonthIndex(rules, fiscalYear, day) / MONTHS_OF[kind]);
  return fiscalPeriod(rules, { kind, fiscalYear, index });
}

/** The period that a key names; none when the key does not exist under these rules. */
export function periodOf(rules: CalendarRules, key: string): Period | undefined {
  const known = periods.get(rules) ?? new Map<string, Period>();
  const period = known.get(key) ?? periodNamed(rules, key);
  if (period === undefined) return undefined;
  if (known.size >= PERIODS_MAX) known.clear();
  periods.set(rules, known.set(key, period));
  return period;
}

// A page names the same few periods thousands of times.
const PERIODS_MAX = 2000;
const periods = new WeakMap<CalendarRules, Map<string, Period>>();

function periodNamed(rules: CalendarRules, key: string): Period | undefined {
  const week = weekNamed(rules, key);
  if (week !== undefined) return week;
  const place = placeOf(rules, key);
  return place && fiscalPeriod(rules, place);
}

/** Null when the key does not exist under these rules. */
export function previousKey(rules: CalendarRules, key: string): string | null {
  const period = periodOf(rules, key);
  if (period === undefined) return null;
  return periodAt(rules, period.kind, addDays(period.startsOn, -1)).key;
}

/** The same place in the year before; null for a 53rd week, which that year does not have. */
export function lastYearKey(rules: CalendarRules, key: string): string | null {
  if (weekNamed(rules, key)) {
    return weekNamed(rules, `${Number(key.slice(0, 4)) - 1}${key.slice(4)}`)?.key ?? null;
  }
  const place = placeOf(rules, key);
  return place ? fiscalPeriod(rules, { ...place, fiscalYear: place.fiscalYear - 1 }).key : null;
}

/** Periods of a finer kind that end within the period. */
export function subPeriods(
  rules: CalendarRules,
  period: Period,
  kind: PeriodKind,
): readonly Period[] {
  if (PERIOD_KINDS.indexOf(kind) >= PERIOD_KINDS.indexOf(period.kind)) return [];
  if (kind === 'week') return weeksBetween(rules, period.startsOn, period.endsOn);
  return periodsOfKind(rules, period.fiscalYear, kind).filter(
    ({ endsOn }) => period.startsOn <= endsOn && endsOn <= period.endsOn,
  );
}

/** From the first day of the fiscal year in which the period ends. */
export function yearToDate(rules: CalendarRules, period: Period): Span {
  return { startsOn: fiscalMonthStart(rules, period.fiscalYear, 0), endsOn: period.endsOn };
}

/** From the first day of the fiscal quarter in which the period ends. */
export function quarterToDate(rules: CalendarRules, period: Period): Span {
  const { startsOn } = periodAt(rules, 'quarter', period.endsOn);
  return { startsOn, endsOn: period.endsOn };
}

function periodsOfKind(rules: CalendarRules, fiscalYear: number, kind: FiscalKind): Period[] {
  return Array.from({ length: 12 / MONTHS_OF[kind] }, (_, index) =>
    fiscalPeriod(rules, { kind, fiscalYear, index }),
  );
}

function weekNamed(rules: CalendarRules, key: string): Period | undefined {
  const [, year, number] = /^(19\d\d|2\d{3})-W(\d\d)$/.exec(key) ?? [];
  if (year === undefined) return undefined;
  const week = weekPeriod(rules, addDays(`${year}-01-04`, 7 * (Number(number) - 1)));
  return week.key === key ? week : undefined;
}

const KIND_OF_LETTER = { P: 'month', Q: 'quarter', H: 'half' } as const;

function placeOf(rules: CalendarRules, key: string): Place | undefined {
  const place = calendarMonth(rules, key) ?? fiscalPart(key);
  return place && fiscalPeriod(rules, place).key === key ? place : undefined;
}

function calendarMonth(rules: CalendarRules, key: string): Place | undefined {
  const [, month] = /^(?:19\d\d|2\d{3})-(0[1-9]|1[0-2])$/.exec(key) ?? [];
  if (month === undefined) return undefined;
  const index = (Number(month) - rules.fiscalStartMonth + 12) % 12;
  return { kind: 'month', fiscalYear: fiscalYearOf(rules, `${key}-15`), index };
}

function fiscalPart(key: string): Place | undefined {
  const [, year, letter, number] = /^(?:FY)?(19\d\d|2\d{3})(?:-([PQH])(\d\d?))?$/.exec(key) ?? [];
  if (year === undefined) return undefined;
  const kind = isKindLetter(letter) ? KIND_OF_LETTER[letter] : 'year';
  const index = Number(number ?? 1) - 1;
  if (index < 0 || index >= 12 / MONTHS_OF[kind]) return undefined;
  return { kind, fiscalYear: Number(year), index };
}

function isKindLetter(letter: string | undefined): letter is keyof typeof KIND_OF_LETTER {
  return letter !== undefined && letter in KIND_OF_LETTER;
}
