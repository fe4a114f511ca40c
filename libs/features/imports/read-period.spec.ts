import type { CalendarRules } from '#domain/calendar';
import { periodReader } from './read-period.ts';

const calendarYear: CalendarRules = { fiscalStartMonth: 1, pattern: 'months' };
const fromApril: CalendarRules = { fiscalStartMonth: 4, pattern: 'months' };

describe('a period as people write it', () => {
  it.each([
    ['2026-10', 'month', '2026-10'],
    ['Oct 2026', 'month', '2026-10'],
    ['October 2026', 'month', '2026-10'],
    ['2026-10-31', 'month', '2026-10'],
    ['2026-10-31', 'week', '2026-W44'],
    ['2026-W05', 'week', '2026-W05'],
    ['W5 2026', 'week', '2026-W05'],
    ['Q3 2026', 'quarter', '2026-Q3'],
    ['2026q3', 'quarter', '2026-Q3'],
    ['2026/Q3', 'quarter', '2026-Q3'],
    ['H1 2026', 'half', '2026-H1'],
    ['2026', 'year', '2026'],
  ] as const)('%s by the %s is %s', (text, kind, key) => {
    expect(periodReader(calendarYear)(text, kind)).toMatchObject({ period: { key } });
  });

  it.each([
    ['FY2018', 'year', 'FY2018'],
    ['FY 2018', 'year', 'FY2018'],
    ['FY2018 Q1', 'quarter', 'FY2018-Q1'],
    ['Q1 FY2018', 'quarter', 'FY2018-Q1'],
  ] as const)('%s by the %s is %s where the year begins in April', (text, kind, key) => {
    expect(periodReader(fromApril)(text, kind)).toMatchObject({ period: { key } });
  });

  it('is not a fiscal year for being a calendar year', () => {
    expect(periodReader(fromApril)('2018', 'year')).toEqual({
      problem: 'There is no period "2018" in this calendar.',
    });
  });

  it.each([
    ['2026-10', 'quarter', 'October 2026 is a month, and this is kept by the quarter.'],
    ['2026-13', 'month', 'There is no period "2026-13" in this calendar.'],
    ['Q5 2026', 'quarter', 'There is no period "Q5 2026" in this calendar.'],
    ['soon', 'month', 'There is no period "soon" in this calendar.'],
  ] as const)('%s by the %s cannot be: %s', (text, kind, problem) => {
    expect(periodReader(calendarYear)(text, kind)).toEqual({ problem });
  });
});
