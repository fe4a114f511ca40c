import fc from 'fast-check';
import { addDays, type Day } from './day.ts';
import { addWorkingDays, isWorkingDay, workingDay } from './working-days.ts';

const christmas: ReadonlySet<Day> = new Set(['2026-12-25', '2027-01-01']);
const none: ReadonlySet<Day> = new Set();

describe('a working day', () => {
  it.each([
    ['2026-12-24', true],
    ['2026-12-25', false],
    ['2026-12-26', false],
    ['2026-12-27', false],
    ['2026-12-28', true],
  ])('%s: %s', (day, expected) => {
    expect(isWorkingDay(day, christmas)).toBe(expected);
  });

  it.each([
    [5, '2026-10-31', none, '2026-11-06'],
    [8, '2026-10-31', none, '2026-11-11'],
    [5, '2026-12-31', christmas, '2027-01-08'],
    [1, '2026-11-06', none, '2026-11-09'],
    [1, '2026-11-07', none, '2026-11-09'],
  ])('number %i after %s', (n, after, holidays, expected) => {
    expect(workingDay(n, after, holidays)).toBe(expected);
  });

  it.each([
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-28', -1, '2026-12-24'],
    ['2026-12-26', -1, '2026-12-24'],
    ['2026-12-26', 0, '2026-12-26'],
  ])('%s and %i more', (day, count, expected) => {
    expect(addWorkingDays(day, count, christmas)).toBe(expected);
  });

  it('is counted as often as it is passed', () => {
    const holiday = fc.integer({ min: 0, max: 60 }).map((count) => addDays('2026-11-01', count));
    fc.assert(
      fc.property(fc.array(holiday), fc.integer({ min: 1, max: 40 }), (off, n) => {
        const holidays = new Set(off);
        const reached = workingDay(n, '2026-11-01', holidays);
        let passed = 0;
        for (let day = '2026-11-02'; day <= reached; day = addDays(day, 1)) {
          if (isWorkingDay(day, holidays)) passed += 1;
        }
        expect([passed, isWorkingDay(reached, holidays)]).toEqual([n, true]);
        expect(addWorkingDays(addDays(reached, 1), -1, holidays)).toBe(reached);
      }),
    );
  });
});
