import type { CalendarRules } from '#domain/calendar';
import type { ItemWindow } from '#domain/roadmap-item';
import { asksForReason, dragged, fromBaseline, leapt, movedTo, stepped } from './moves.ts';

const rules: CalendarRules = { fiscalStartMonth: 1, pattern: 'months' };
const fromApril: CalendarRules = { fiscalStartMonth: 4, pattern: 'months' };

const days = (startsOn: string | null, targetOn: string | null): ItemWindow => ({
  startsOn,
  targetOn,
  precision: 'day',
});
const months = (startsOn: string | null, targetOn: string | null): ItemWindow => ({
  startsOn,
  targetOn,
  precision: 'month',
});
const quarters = (startsOn: string | null, targetOn: string | null): ItemWindow => ({
  startsOn,
  targetOn,
  precision: 'quarter',
});

describe('an arrow key', () => {
  it.each([
    ['a week later', days('2026-10-01', '2026-10-30'), 1, days('2026-10-08', '2026-11-06')],
    ['a week earlier', days('2026-10-01', '2026-10-30'), -1, days('2026-09-24', '2026-10-23')],
    ['a target alone', days(null, '2026-12-28'), 1, days(null, '2027-01-04')],
    ['nothing', days(null, null), 1, days(null, null)],
    ['a month', months('2026-12-01', '2027-01-31'), 1, months('2027-01-01', '2027-02-28')],
    ['a month back', months('2026-03-01', '2026-03-31'), -1, months('2026-02-01', '2026-02-28')],
    ['a quarter', quarters('2026-10-01', '2026-12-31'), 1, quarters('2027-01-01', '2027-03-31')],
  ] as const)('moves %s', (_, window, direction, moved) => {
    expect(stepped(rules, window, direction)).toEqual(moved);
  });

  it.each([
    ['by a month', days('2026-01-31', '2026-03-31'), 1, days('2026-02-28', '2026-04-30')],
    ['month by month', months('2026-05-01', '2026-05-31'), 1, months('2026-06-01', '2026-06-30')],
    [
      'by a quarter at least',
      quarters('2026-07-01', '2026-09-30'),
      -1,
      quarters('2026-04-01', '2026-06-30'),
    ],
  ] as const)('leaps %s with Shift', (_, window, direction, moved) => {
    expect(leapt(rules, window, direction)).toEqual(moved);
  });

  it('goes by quarters of the fiscal year', () => {
    const moved = stepped(fromApril, quarters('2026-04-01', '2026-06-30'), 1);
    expect(moved).toEqual(quarters('2026-07-01', '2026-09-30'));
    const yearStartsInFebruary: CalendarRules = { fiscalStartMonth: 2, pattern: 'months' };
    const next = stepped(yearStartsInFebruary, quarters('2026-02-01', '2026-04-30'), 1);
    expect(next).toEqual(quarters('2026-05-01', '2026-07-31'));
  });
});

describe('dragging', () => {
  it.each([
    ['a bar', 'whole', days('2026-10-01', '2026-10-30'), 5, days('2026-10-06', '2026-11-04')],
    ['its start', 'start', days('2026-10-01', '2026-10-30'), -3, days('2026-09-28', '2026-10-30')],
    ['its end', 'end', days('2026-10-01', '2026-10-30'), 10, days('2026-10-01', '2026-11-09')],
    [
      'its start no further than its end',
      'start',
      days('2026-10-01', '2026-10-10'),
      40,
      days('2026-10-10', '2026-10-10'),
    ],
    [
      'its end no further than its start',
      'end',
      days('2026-10-01', '2026-10-10'),
      -40,
      days('2026-10-01', '2026-10-01'),
    ],
    ['an end that is not there', 'start', days(null, '2026-10-30'), 3, days(null, '2026-10-30')],
  ] as const)('takes %s along', (_, part, window, by, moved) => {
    expect(dragged(rules, window, part, by)).toEqual(moved);
  });

  it.each([
    ['stays below half a month', 'whole', 14, months('2026-10-01', '2026-11-30')],
    ['goes on above half a month', 'whole', 17, months('2026-11-01', '2026-12-31')],
    ['goes back', 'whole', -33, months('2026-09-01', '2026-10-31')],
    ['snaps a start', 'start', 20, months('2026-11-01', '2026-11-30')],
    ['keeps a start', 'start', 10, months('2026-10-01', '2026-11-30')],
    ['snaps an end', 'end', 20, months('2026-10-01', '2026-12-31')],
    ['keeps an end', 'end', 12, months('2026-10-01', '2026-11-30')],
    ['leaves one month at least', 'end', -80, months('2026-10-01', '2026-10-31')],
    ['leaves the last month at least', 'start', 80, months('2026-11-01', '2026-11-30')],
  ] as const)('%s', (_, part, by, moved) => {
    expect(dragged(rules, months('2026-10-01', '2026-11-30'), part, by)).toEqual(moved);
  });

  it('snaps quarters that have a target only', () => {
    const moved = dragged(rules, quarters(null, '2026-12-31'), 'whole', 60);
    expect(moved).toEqual(quarters(null, '2027-03-31'));
  });
});

describe('moving to', () => {
  it.each([
    [
      'a day',
      days('2026-10-01', '2026-10-31'),
      { day: '2026-11-15', precision: 'day' },
      days('2026-10-16', '2026-11-15'),
    ],
    [
      'a month, whose last day is the target',
      days('2026-10-10', '2026-10-31'),
      { day: '2027-03-15', precision: 'month' },
      months('2027-03-01', '2027-03-31'),
    ],
    [
      'a quarter',
      quarters('2026-10-01', '2026-12-31'),
      { day: '2027-04-01', precision: 'quarter' },
      quarters('2027-04-01', '2027-06-30'),
    ],
    [
      'a first target',
      days(null, null),
      { day: '2027-03-15', precision: 'day' },
      days(null, '2027-03-15'),
    ],
    [
      'a target before the start that had none',
      days('2026-10-01', null),
      { day: '2026-09-01', precision: 'day' },
      days('2026-09-01', '2026-09-01'),
    ],
  ] as const)('%s keeps the length of the work', (_, window, when, moved) => {
    expect(movedTo(rules, window, when)).toEqual(moved);
  });
});

describe('a reason', () => {
  const before = days('2026-10-01', '2026-10-30');

  it('is asked for when a commitment moves, and only then', () => {
    const after = days('2026-10-08', '2026-11-06');
    expect(asksForReason(true, before, after)).toBe(true);
    expect(asksForReason(false, before, after)).toBe(false);
    expect(asksForReason(true, before, { ...before })).toBe(false);
  });

  it('comes with how far the baseline is', () => {
    expect(fromBaseline(days(null, '2026-11-09'), before)).toBe(10);
    expect(fromBaseline(days(null, '2026-10-20'), before)).toBe(-10);
    expect(fromBaseline(days(null, null), before)).toBeNull();
    expect(fromBaseline(before, null)).toBeNull();
  });
});
