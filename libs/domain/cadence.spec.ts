import fc from 'fast-check';
import {
  answerDue,
  CADENCES,
  checkInDue,
  freshness,
  lastTelling,
  periodKindOf,
  periodServed,
  reportDue,
  valueDue,
  type Due,
} from './cadence.ts';
import { periodAt, periodOf, type CalendarRules, type Period } from './calendar.ts';
import { addDays, dayOf, type Day } from './day.ts';

const rules: CalendarRules = { fiscalStartMonth: 1, pattern: 'months' };
const none: ReadonlySet<Day> = new Set();
const easter: ReadonlySet<Day> = new Set(['2026-04-03', '2026-04-06']);
const berlin = 'Europe/Berlin';

const period = (key: string): Period => {
  const found = periodOf(rules, key);
  if (found === undefined) throw new Error(`${key} is not valid here`);
  return found;
};
const times = ({ dueAt, graceUntil }: Due) =>
  [dueAt, graceUntil].map((at) => at.toISOString().slice(0, 16));

describe('a cadence', () => {
  it('asks once per period', () => {
    expect(CADENCES.map(periodKindOf)).toEqual(['week', 'month', 'quarter', 'half', 'year']);
  });
});

describe('a check-in is due', () => {
  it.each([
    ['2026-W45', berlin, none, '2026-11-06T16:00', '2026-11-09T09:00'],
    ['2026-W45', 'America/New_York', none, '2026-11-06T22:00', '2026-11-09T15:00'],
    ['2026-W13', berlin, none, '2026-03-27T16:00', '2026-03-30T08:00'],
    ['2026-W14', berlin, easter, '2026-04-02T15:00', '2026-04-07T08:00'],
    ['2026-10', berlin, none, '2026-10-30T16:00', '2026-11-02T09:00'],
    ['2026-Q3', berlin, none, '2026-09-30T15:00', '2026-10-01T08:00'],
    ['2026-H1', berlin, none, '2026-06-30T15:00', '2026-07-01T08:00'],
    ['2026', berlin, new Set(['2027-01-01']), '2026-12-31T16:00', '2027-01-04T09:00'],
  ])('for %s in %s', (...[key, zone, holidays, ...expected]) => {
    expect(times(checkInDue(period(key), zone, holidays))).toEqual(expected);
  });

  it('within its week, even when nobody works', () => {
    const week = period('2026-W53');
    const off = new Set([0, 1, 2, 3, 4].map((count) => addDays(week.startsOn, count)));
    expect(times(checkInDue(week, 'UTC', off))).toEqual(['2027-01-01T17:00', '2027-01-04T10:00']);
  });
});

describe('after the end of a period', () => {
  it.each([
    ['a value', valueDue, '2026-10', none, '2026-11-06T16:00', '2026-11-09T09:00'],
    ['a value', valueDue, '2026-W45', none, '2026-11-13T16:00', '2026-11-16T09:00'],
    ['a value', valueDue, '2026-03', easter, '2026-04-09T15:00', '2026-04-10T08:00'],
    ['the report', reportDue, '2026-10', none, '2026-11-11T16:00', '2026-11-12T09:00'],
    ['the report', reportDue, '2026-03', easter, '2026-04-14T15:00', '2026-04-15T08:00'],
  ])('%s is due: %s %s', (...[_what, dueOf, key, holidays, ...expected]) => {
    expect(times(dueOf(period(key), berlin, holidays))).toEqual(expected);
  });
});

describe('the answer to a report', () => {
  it.each([
    ['2026-11-11T10:00:00Z', berlin, '2026-11-16T16:00', '2026-11-17T09:00'],
    ['2026-11-11T23:30:00Z', berlin, '2026-11-17T16:00', '2026-11-18T09:00'],
    ['2026-11-14T10:00:00Z', 'UTC', '2026-11-18T17:00', '2026-11-19T10:00'],
  ])('submitted at %s, read in %s', (submittedAt, zone, ...expected) => {
    expect(times(answerDue(new Date(submittedAt), zone, none))).toEqual(expected);
  });
});

describe('freshness', () => {
  const due = { dueAt: new Date('2026-11-06T16:00Z'), graceUntil: new Date('2026-11-09T09:00Z') };

  it.each([
    ['before it is due', due, false, '2026-11-06T15:59:59.999Z', 'current'],
    ['from the due time', due, false, '2026-11-06T16:00:00.000Z', 'due'],
    ['to the end of grace', due, false, '2026-11-09T08:59:59.999Z', 'due'],
    ['after grace', due, false, '2026-11-09T09:00:00.000Z', 'overdue'],
    ['when it is met', due, true, '2027-01-01T00:00:00.000Z', 'current'],
    ['without a duty', null, false, '2027-01-01T00:00:00.000Z', 'current'],
  ])('%s: %j', (...[_when, owed, isMet, now, expected]) => {
    expect(freshness(owed, isMet, new Date(now))).toBe(expected);
  });
});

describe('the check-in that was due last', () => {
  it.each([
    // 16:00 in UTC is 17:00 in Berlin, the due time of a Friday; grace ends on Monday at 10:00.
    ['weekly', '2026-11-06T15:59:59Z', '2026-10-24T22:00', '2026-11-01', 'overdue'],
    ['weekly', '2026-11-06T16:00:00Z', '2026-10-31T23:00', '2026-11-08', 'due'],
    ['weekly', '2026-11-09T08:59:59Z', '2026-10-31T23:00', '2026-11-08', 'due'],
    ['weekly', '2026-11-09T09:00:00Z', '2026-10-31T23:00', '2026-11-08', 'overdue'],
    ['monthly', '2026-11-10T09:00:00Z', '2026-09-24T22:00', '2026-10-31', 'overdue'],
    ['annual', '2026-11-10T09:00:00Z', '2024-10-19T22:00', '2025-12-31', 'overdue'],
  ] as const)('%s at %s counts from %s', (...[cadence, at, since, owedOn, lateness]) => {
    const instant = new Date(at);
    const calendar = { rules, timeZone: berlin, holidays: none };
    const told = lastTelling(calendar, cadence, { day: dayOf(instant, berlin), instant });
    expect([told.since.toISOString().slice(0, 16), told.period.endsOn, told.lateness]).toEqual([
      since,
      owedOn,
      lateness,
    ]);
  });

  it('is none of a day that lies ahead', () => {
    const calendar = { rules, timeZone: 'UTC', holidays: none };
    const instant = new Date('2026-11-07T09:00:00Z');
    const ahead = lastTelling(calendar, 'weekly', { day: '2027-06-30', instant });
    expect(ahead.period.endsOn).toBe('2026-11-08');
  });
});

describe('an early check-in', () => {
  it.each([
    ['weekly', '2026-11-04', true, '2026-W45'],
    ['weekly', '2026-11-07', true, '2026-W45'],
    ['weekly', '2026-11-08', true, '2026-W46'],
    ['weekly', '2026-11-08', false, '2026-W45'],
    ['monthly', '2026-11-24', true, '2026-11'],
    ['monthly', '2026-11-25', true, '2026-12'],
    ['monthly', '2026-11-25', false, '2026-11'],
    ['quarterly', '2026-12-13', true, '2026-Q4'],
    ['quarterly', '2026-12-14', true, '2027-Q1'],
    ['annual', '2026-12-31', true, '2027'],
  ] as const)('%s on %s, served already %s: counts for %s', (...[cadence, day, served, key]) => {
    expect(periodServed(rules, cadence, day, served).key).toBe(key);
  });

  it('never serves a period that is further off than the next', () => {
    const day = fc.integer({ min: 0, max: 2_000 }).map((count) => addDays('2024-01-01', count));
    fc.assert(
      fc.property(fc.constantFrom(...CADENCES), day, fc.boolean(), (cadence, at, served) => {
        const current = periodAt(rules, periodKindOf(cadence), at);
        const next = periodAt(rules, periodKindOf(cadence), addDays(current.endsOn, 1));
        const { key } = periodServed(rules, cadence, at, served);
        expect(served ? [current.key, next.key] : [current.key]).toContain(key);
      }),
    );
  });
});
