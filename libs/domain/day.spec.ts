import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  endOfMonth,
  instantOf,
  isDay,
  isoWeek,
  maxDay,
  minDay,
  startOfMonth,
  weekday,
} from './day.ts';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
];
const days = fc
  .integer({ min: -25_000, max: 50_000 })
  .map((count) => Temporal.PlainDate.from('1970-01-01').add({ days: count }).toString());
const offset = fc.integer({ min: -4_000, max: 4_000 });

describe('isDay', () => {
  it.each(['2026-02-28', '2024-02-29', '1900-01-01', '2999-12-31'])('takes %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['', '2026-2-28', '2026-02-29', '2026-13-01', '2026-00-10', '0202-01-01', '3000-01-01'])(
    'refuses %j',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it.each(['2026-02-28T00:00', ' 2026-02-28', '2026-02-28\n', '28.02.2026'])(
    'refuses %j, which has more or other signs',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe('arithmetic', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s plus %i months is %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it.each([
    ['2024-02-10', '2024-02-01', '2024-02-29'],
    ['2026-12-31', '2026-12-01', '2026-12-31'],
  ])('the month of %s goes from %s to %s', (day, first, last) => {
    expect([startOfMonth(day), endOfMonth(day)]).toEqual([first, last]);
  });

  it('agrees with Temporal on every day, count, weekday and week', () => {
    fc.assert(
      fc.property(days, offset, (day, count) => {
        const date = Temporal.PlainDate.from(day);
        expect(addDays(day, count)).toBe(date.add({ days: count }).toString());
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addMonths(day, count % 500)).toBe(date.add({ months: count % 500 }).toString());
        expect(weekday(day)).toBe(date.dayOfWeek);
        expect(isoWeek(day)).toEqual({ year: date.yearOfWeek, week: date.weekOfYear });
      }),
      { numRuns: 300 },
    );
  });

  it('finds the earliest and the latest', () => {
    expect(maxDay('2026-01-02', '2026-01-10', '2026-01-03')).toBe('2026-01-10');
    expect(minDay('2026-01-02', '2026-01-10', '2026-01-01')).toBe('2026-01-01');
    expect(minDay('2026-01-02')).toBe('2026-01-02');
  });
});

describe('time zones', () => {
  it.each([
    { when: 'an evening', day: '2026-11-06', at: '17:00 Europe/Berlin', utc: '2026-11-06T16:00' },
    {
      when: 'a skipped time',
      day: '2026-03-29',
      at: '02:30 Europe/Berlin',
      utc: '2026-03-29T01:30',
    },
    {
      when: 'a time met twice',
      day: '2026-10-25',
      at: '02:30 Europe/Berlin',
      utc: '2026-10-25T00:30',
    },
    {
      when: 'soon after a skip',
      day: '2026-03-08',
      at: '03:30 America/New_York',
      utc: '2026-03-08T07:30',
    },
    { when: 'a half hour', day: '2026-01-01', at: '00:00 Asia/Kolkata', utc: '2025-12-31T18:30' },
    {
      when: 'a day never lived',
      day: '2011-12-30',
      at: '12:00 Pacific/Apia',
      utc: '2011-12-30T22:00',
    },
  ])('$when, $day $at, is $utc', ({ day, at, utc }) => {
    const [time = '', zone = ''] = at.split(' ');
    expect(instantOf(day, time, zone).toISOString()).toBe(`${utc}:00.000Z`);
  });

  it.each([
    ['2026-11-06T23:30:00Z', 'Europe/Berlin', '2026-11-07'],
    ['2026-11-06T04:30:00Z', 'America/New_York', '2026-11-05'],
    ['2026-11-06T00:00:00Z', 'UTC', '2026-11-06'],
  ])('at %s it is in %s already %s', (instant, zone, expected) => {
    expect(dayOf(new Date(instant), zone)).toBe(expected);
  });

  it('agrees with Temporal in every zone, most of all around a change of the clocks', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59));
    const around = fc.integer({ min: -1, max: 1 });
    fc.assert(
      fc.property(days, time, fc.constantFrom(...ZONES), around, (from, clock, timeZone, shift) => {
        const start = Temporal.PlainDate.from(from).toZonedDateTime(timeZone);
        const change = (start.getTimeZoneTransition('next') ?? start).toPlainDate();
        const day = change.add({ days: shift }).toString();
        const hhmm = clock.map((part) => String(part).padStart(2, '0')).join(':');
        const expected = Temporal.PlainDateTime.from(`${day}T${hhmm}`).toZonedDateTime(timeZone);
        const instant = instantOf(day, hhmm, timeZone);
        expect(instant.getTime()).toBe(expected.epochMilliseconds);
        expect(dayOf(instant, timeZone)).toBe(expected.toPlainDate().toString());
      }),
      { numRuns: 1_000 },
    );
  });
});
