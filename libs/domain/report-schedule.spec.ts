import type { CalendarRules } from './calendar.ts';
import {
  DEFAULT_SCHEDULE,
  reportDueAt,
  reportOccurrences,
  type ReportSchedule,
} from './report-schedule.ts';

const rules: CalendarRules = { fiscalStartMonth: 1, pattern: 'months' };
const none: ReadonlySet<string> = new Set();
const plain: ReportSchedule = { ...DEFAULT_SCHEDULE, plusWorkingDays: 0 };

const of = (days: readonly string[], schedule: ReportSchedule, holidays = none) =>
  reportOccurrences(days, schedule, { rules, holidays });

describe('when a report is due', () => {
  it.each([
    ['the eighth working day after the month', '2026-10-31', {}, '2026-10', '2026-11-11'],
    ['the day of the rule', '2026-11-06', { plusWorkingDays: 0 }, '2026-10', '2026-11-06'],
    [
      'a weekend, kept',
      '2026-11-07',
      { plusWorkingDays: 0, shift: 'none' },
      '2026-10',
      '2026-11-07',
    ],
    [
      'a weekend, later',
      '2026-11-07',
      { plusWorkingDays: 0, shift: 'later' },
      '2026-10',
      '2026-11-09',
    ],
    [
      'a weekend, earlier',
      '2026-11-07',
      { plusWorkingDays: 0, shift: 'earlier' },
      '2026-10',
      '2026-11-06',
    ],
    [
      'a quarter in its last days',
      '2026-09-30',
      { periodKind: 'quarter' },
      '2026-Q3',
      '2026-10-12',
    ],
    ['a quarter after its end', '2026-10-01', { periodKind: 'quarter' }, '2026-Q3', '2026-10-13'],
    ['a year', '2027-01-31', { periodKind: 'year' }, '2026', '2027-02-10'],
  ] as const)('%s', (_, day, change, period, dueOn) => {
    const [found] = of([day], { ...DEFAULT_SCHEDULE, ...change });
    expect([found?.period.key, found?.dueOn]).toEqual([period, dueOn]);
  });

  it('leaves out holidays, counted and met', () => {
    const holidays = new Set(['2026-11-02', '2026-11-09']);
    expect(of(['2026-10-31'], DEFAULT_SCHEDULE, holidays)[0]?.dueOn).toBe('2026-11-13');
    expect(of(['2026-11-09'], { ...plain, shift: 'later' }, holidays)[0]?.dueOn).toBe('2026-11-10');
    expect(of(['2026-11-09'], { ...plain, shift: 'earlier' }, holidays)[0]?.dueOn).toBe(
      '2026-11-06',
    );
  });

  it('opens the draft some working days before, never while the period runs, and grants days of grace', () => {
    const [early] = of(['2026-10-31'], { ...DEFAULT_SCHEDULE, leadWorkingDays: 20 });
    expect(early?.opensOn).toBe('2026-11-01');
    const [usual] = of(['2026-10-31'], { ...DEFAULT_SCHEDULE, graceWorkingDays: 3 });
    expect(usual).toMatchObject({ opensOn: '2026-11-04', graceOn: '2026-11-16' });
  });

  it('is asked for once for each period', () => {
    const found = of(['2026-11-02', '2026-11-09', '2026-12-07'], plain);
    expect(found.map(({ period, dueOn }) => [period.key, dueOn])).toEqual([
      ['2026-10', '2026-11-02'],
      ['2026-11', '2026-12-07'],
    ]);
  });

  it('is the end of the day in the zone of the organization', () => {
    const [found] = of(['2026-10-31'], DEFAULT_SCHEDULE);
    expect(found && reportDueAt(found, 'Europe/Berlin')).toEqual({
      dueAt: new Date('2026-11-11T16:00:00Z'),
      graceUntil: new Date('2026-11-12T09:00:00Z'),
    });
  });
});
