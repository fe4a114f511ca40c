import type { CalendarRules } from '#domain/calendar';
import { parseWhen } from './parse-when.ts';

const rules: CalendarRules = { fiscalStartMonth: 1, pattern: 'months' };
const today = '2026-11-22';
const read = (text: string, calendar = rules) => parseWhen(text, { rules: calendar, today });

describe('a time to come', () => {
  it.each([
    ['15 Mar', '2027-03-15'],
    ['15 mar 2026', '2026-03-15'],
    ['15. März', '2027-03-15'],
    ['Mar 15', '2027-03-15'],
    ['March 15, 2028', '2028-03-15'],
    ['15.3.', '2027-03-15'],
    ['15.12.', '2026-12-15'],
    ['15.3.2028', '2028-03-15'],
    ['2027-03-15', '2027-03-15'],
    ['22 Nov', '2026-11-22'],
    ['29 Feb', '2028-02-29'],
  ])('is a day: %s', (text, day) => {
    expect(read(text)).toEqual({ day, precision: 'day' });
  });

  it.each([
    ['March', '2027-03-31'],
    ['Nov', '2026-11-30'],
    ['Okt. 2027', '2027-10-31'],
    ['2027-02', '2027-02-28'],
  ])('is a month, up to its last day: %s', (text, day) => {
    expect(read(text)).toEqual({ day, precision: 'month' });
  });

  it.each([
    ['Q4', '2026-12-31'],
    ['q2', '2027-06-30'],
    ['Q2 2028', '2028-06-30'],
    ['2. Quartal 2027', '2027-06-30'],
    ['2027-Q3', '2027-09-30'],
  ])('is a quarter, up to its last day: %s', (text, day) => {
    expect(read(text)).toEqual({ day, precision: 'quarter' });
  });

  it('follows the fiscal year of the organization', () => {
    const fromApril: CalendarRules = { fiscalStartMonth: 4, pattern: 'months' };
    expect(read('Q1', fromApril)?.day.slice(5)).toBe('06-30');
    expect(read('Q4', fromApril)).toEqual({ day: '2027-03-31', precision: 'quarter' });
  });

  it.each(['', 'soon', '32 Mar', '31.2.2027', '2027', 'H1', 'W10'])('is not: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
