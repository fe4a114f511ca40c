import fc from 'fast-check';
import {
  CALENDAR_PATTERNS,
  lastYearKey,
  PERIOD_KINDS,
  periodAt,
  periodOf,
  periodsOfFiscalYear,
  previousKey,
  quarterToDate,
  subPeriods,
  weeksBetween,
  yearToDate,
  type CalendarPattern,
  type CalendarRules,
  type Period,
} from './calendar.ts';
import { addDays, daysBetween, endOfMonth, weekday } from './day.ts';

const rules = (fiscalStartMonth: number, pattern: CalendarPattern = 'months'): CalendarRules => ({
  fiscalStartMonth,
  pattern,
});
const calendar = rules(1);
const july = rules(7);
const retail = rules(2, '4-5-4');

const period = (by: CalendarRules, key: string): Period => {
  const found = periodOf(by, key);
  if (found === undefined) throw new Error(`${key} is not valid here`);
  return found;
};
const keys = (periods: readonly Period[]) => periods.map(({ key }) => key);

const anyRules = fc.record({
  fiscalStartMonth: fc.integer({ min: 1, max: 12 }),
  pattern: fc.constantFrom(...CALENDAR_PATTERNS),
});
const anyYear = fc.integer({ min: 2000, max: 2100 });

describe('a period', () => {
  it.each([
    [calendar, '2026-10', '2026-10-01', '2026-10-31', 2026, 'October 2026'],
    [calendar, '2026-Q4', '2026-10-01', '2026-12-31', 2026, 'Q4 2026'],
    [calendar, '2026-H2', '2026-07-01', '2026-12-31', 2026, 'H2 2026'],
    [calendar, '2026', '2026-01-01', '2026-12-31', 2026, '2026'],
    [calendar, '2026-W45', '2026-11-02', '2026-11-08', 2026, 'Week 45, 2026'],
    [calendar, '2026-W01', '2025-12-29', '2026-01-04', 2026, 'Week 1, 2026'],
    [july, '2026-10', '2026-10-01', '2026-10-31', 2027, 'October 2026'],
    [july, 'FY2027-Q1', '2026-07-01', '2026-09-30', 2027, 'FY2027 Q1'],
    [july, 'FY2027-H2', '2027-01-01', '2027-06-30', 2027, 'FY2027 H2'],
    [july, 'FY2027', '2026-07-01', '2027-06-30', 2027, 'FY2027'],
    [july, '2026-W27', '2026-06-29', '2026-07-05', 2027, 'Week 27, 2026'],
    [retail, 'FY2025-P01', '2024-01-29', '2024-02-25', 2025, 'P01 FY2025'],
    [retail, 'FY2025-P02', '2024-02-26', '2024-03-31', 2025, 'P02 FY2025'],
    [retail, 'FY2025-P12', '2024-12-30', '2025-02-02', 2025, 'P12 FY2025'],
    [retail, 'FY2025', '2024-01-29', '2025-02-02', 2025, 'FY2025'],
    [rules(1, '4-4-5'), 'FY2026-Q1', '2025-12-29', '2026-03-29', 2026, 'FY2026 Q1'],
    [rules(1, '5-4-4'), 'FY2026-P01', '2025-12-29', '2026-02-01', 2026, 'P01 FY2026'],
  ])('%j %s', (...[by, key, ...expected]) => {
    const { startsOn, endsOn, fiscalYear, label } = period(by, key);
    expect([startsOn, endsOn, fiscalYear, label]).toEqual(expected);
  });

  it.each([
    [calendar, ['', '26', '2026-13', '2026-00', '2026-1', '2026-Q5', '2026-Q0', '2026-H3']],
    [calendar, ['FY2026', 'FY2026-Q1', 'FY2026-P01', 'FY2026-10', '2026-P01', '1899', '3000']],
    [calendar, ['2026-W54', '2025-W53', '2026-W00', '2026-Wab', 'FY2026-W01', '2026-w01', '2026 ']],
    [july, ['2027', '2027-Q1', '2027-H1', 'FY2027-P01', 'FY2027-10']],
    [retail, ['2026-10', 'FY2025-P00', 'FY2025-P13', 'FY2025-P1', '2025-Q1', '2025']],
  ])('%j knows none of %j', (by, unknown) => {
    expect(unknown.filter((key) => periodOf(by, key) !== undefined)).toEqual([]);
    expect(unknown.map((key) => previousKey(by, key) ?? lastYearKey(by, key))).toEqual(
      unknown.map(() => null),
    );
  });

  it('lists months, quarters, halves and the year', () => {
    expect(keys(periodsOfFiscalYear(july, 2027)).slice(10)).toEqual([
      '2027-05',
      '2027-06',
      'FY2027-Q1',
      'FY2027-Q2',
      'FY2027-Q3',
      'FY2027-Q4',
      'FY2027-H1',
      'FY2027-H2',
      'FY2027',
    ]);
  });
});

describe('the period before and the same one last year', () => {
  it.each([
    [calendar, '2026-01', '2025-12', '2025-01'],
    [calendar, '2026-Q1', '2025-Q4', '2025-Q1'],
    [calendar, '2026-H2', '2026-H1', '2025-H2'],
    [calendar, '2026', '2025', '2025'],
    [calendar, '2021-W01', '2020-W53', '2020-W01'],
    [calendar, '2020-W53', '2020-W52', null],
    [july, '2026-07', '2026-06', '2025-07'],
    [july, 'FY2027-Q1', 'FY2026-Q4', 'FY2026-Q1'],
    [retail, 'FY2025-P01', 'FY2024-P12', 'FY2024-P01'],
    [retail, 'FY2025-H2', 'FY2025-H1', 'FY2024-H2'],
  ])('%j %s: %s and %s', (by, key, previous, lastYear) => {
    expect([previousKey(by, key), lastYearKey(by, key)]).toEqual([previous, lastYear]);
  });
});

describe('parts of a period', () => {
  it.each([
    [calendar, '2026-Q4', 'month', ['2026-10', '2026-11', '2026-12']],
    [calendar, '2026-10', 'week', ['2026-W40', '2026-W41', '2026-W42', '2026-W43']],
    [july, 'FY2027', 'quarter', ['FY2027-Q1', 'FY2027-Q2', 'FY2027-Q3', 'FY2027-Q4']],
    [july, 'FY2027-H2', 'quarter', ['FY2027-Q3', 'FY2027-Q4']],
    [calendar, '2026-Q4', 'quarter', []],
    [calendar, '2026-10', 'year', []],
    [calendar, '2026-W40', 'month', []],
  ] as const)('%j %s by %s', (by, key, kind, expected) => {
    expect(keys(subPeriods(by, period(by, key), kind))).toEqual(expected);
  });

  it.each([
    [retail, 'FY2024', 52, 4],
    [retail, 'FY2025', 53, 5],
    [rules(1, '4-4-5'), 'FY2020', 53, 6],
    [rules(1, '5-4-4'), 'FY2020', 53, 5],
  ])('%j gives %s %i weeks, %i of them in the last month', (by, key, weeks, inLastMonth) => {
    const count = (name: string) => subPeriods(by, period(by, name), 'week').length;
    expect([count(key), count(`${key}-P12`)]).toEqual([weeks, inLastMonth]);
  });
});

describe('to date', () => {
  it.each([
    [calendar, '2026-05', '2026-01-01', '2026-04-01', '2026-05-31'],
    [calendar, '2026-H1', '2026-01-01', '2026-04-01', '2026-06-30'],
    [july, '2026-08', '2026-07-01', '2026-07-01', '2026-08-31'],
    [july, '2026-W27', '2026-07-01', '2026-07-01', '2026-07-05'],
    [retail, 'FY2025-P05', '2024-01-29', '2024-04-29', '2024-06-30'],
  ])('%j %s: year from %s, quarter from %s', (...[by, key, year, quarter, endsOn]) => {
    expect(yearToDate(by, period(by, key))).toEqual({ startsOn: year, endsOn });
    expect(quarterToDate(by, period(by, key))).toEqual({ startsOn: quarter, endsOn });
  });
});

/** Kind by kind, each period begins on the day after the one before. */
const breaksIn = (periods: readonly Period[]): string[] =>
  PERIOD_KINDS.flatMap((kind) => {
    const row = periods.filter((one) => one.kind === kind);
    return row
      .filter((one, index) => {
        const before = row[index - 1];
        return (
          one.endsOn < one.startsOn ||
          (before !== undefined && one.startsOn !== addDays(before.endsOn, 1))
        );
      })
      .map(({ key }) => key);
  });

describe('calendars of 2000 to 2100, every start and pattern', () => {
  const every = CALENDAR_PATTERNS.flatMap((pattern) =>
    Array.from({ length: 12 }, (_, index) => rules(index + 1, pattern)),
  );

  it.each(every)('has no gap, no overlap and no key twice: %j', (by) => {
    const years = Array.from({ length: 101 }, (_, index) => periodsOfFiscalYear(by, 2000 + index));
    const all = years.flat();
    expect(breaksIn(all)).toEqual([]);
    expect(new Set(keys(all)).size).toBe(101 * 19);
    expect(all.map(({ key }) => periodOf(by, key))).toEqual(all);
  });

  it.each(every.filter(({ pattern }) => pattern !== 'months'))(
    'has whole weeks, 52 or 53, ending nearest to the month end: %j',
    (by) => {
      const lastMonth = String(((by.fiscalStartMonth + 10) % 12) + 1).padStart(2, '0');
      for (let fiscalYear = 2000; fiscalYear <= 2100; fiscalYear += 1) {
        const { startsOn, endsOn } = period(by, `FY${fiscalYear}`);
        expect([52 * 7, 53 * 7]).toContain(daysBetween(startsOn, endsOn) + 1);
        expect([weekday(startsOn), weekday(endsOn)]).toEqual([1, 7]);
        const monthEnd = endOfMonth(`${fiscalYear}-${lastMonth}-01`);
        expect(Math.abs(daysBetween(monthEnd, endsOn))).toBeLessThanOrEqual(3);
      }
    },
  );

  it('finds every period again by its key and by its days', () => {
    fc.assert(
      fc.property(anyRules, anyYear, (by, fiscalYear) => {
        const year = period(by, periodsOfFiscalYear(by, fiscalYear)[18]?.key ?? '');
        const weeks = weeksBetween(by, year.startsOn, year.endsOn);
        const all = [...periodsOfFiscalYear(by, fiscalYear), ...weeks];
        expect(all.map(({ key }) => periodOf(by, key))).toEqual(all);
        expect(all.map(({ kind, startsOn }) => periodAt(by, kind, startsOn))).toEqual(all);
        expect(all.map(({ kind, endsOn }) => periodAt(by, kind, endsOn))).toEqual(all);
        expect(all.filter((one) => one.fiscalYear !== fiscalYear)).toEqual([]);
        const dayBefore = all.map(({ key }) => period(by, previousKey(by, key) ?? '').endsOn);
        expect(dayBefore).toEqual(all.map(({ startsOn }) => addDays(startsOn, -1)));
        expect(breaksIn(weeks)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
