import type { CalendarRules } from '#domain/calendar';
import { dueDates, periodsBy, recurring, type Subject } from './recurrence.ts';

const rules: CalendarRules = { fiscalStartMonth: 1, pattern: 'months' };
const none: ReadonlySet<string> = new Set();

const area: Subject = {
  kind: 'check_in',
  subjectId: 'area',
  areaId: 'area',
  cadence: 'weekly',
  timeZone: 'Europe/Berlin',
  startsOn: '2026-10-07',
  recordedAt: new Date('2026-10-07T09:00:00Z'),
  plannedKind: null,
  plannedFrom: null,
};

const at = (today: string, holidays = none) => ({
  today,
  periodOf: periodsBy(rules),
  dueOf: dueDates(holidays),
});

const keys = (subject: Subject, today: string, holidays = none) =>
  recurring(subject, at(today, holidays)).map(({ period }) => period.key);

describe('what recurs', () => {
  it('begins with the period of adoption and ends with the next one', () => {
    expect(keys(area, '2026-10-07')).toEqual(['2026-W41', '2026-W42']);
  });

  it('is due in the zone of whoever answers for it', () => {
    const [first] = recurring(area, at('2026-10-07'));
    expect(first?.due).toEqual({
      dueAt: new Date('2026-10-09T15:00:00Z'),
      graceUntil: new Date('2026-10-12T08:00:00Z'),
    });
  });

  it('moves before a holiday', () => {
    const holidays = new Set(['2026-10-09', '2026-10-12']);
    const [first] = recurring(area, at('2026-10-07', holidays));
    expect(first?.due).toEqual({
      dueAt: new Date('2026-10-08T15:00:00Z'),
      graceUntil: new Date('2026-10-13T08:00:00Z'),
    });
  });

  it('never asks for what was due before the subject was on record', () => {
    const backdated = { ...area, startsOn: '2026-01-01' };
    expect(keys(backdated, '2026-10-07')).toEqual(['2026-W41', '2026-W42']);
    const onFridayEvening = { ...backdated, recordedAt: new Date('2026-10-09T15:00:00Z') };
    expect(keys(onFridayEvening, '2026-10-09')).toEqual(['2026-W42']);
  });

  it('owes nothing while the start lies beyond the next period', () => {
    expect(keys({ ...area, startsOn: '2026-12-01' }, '2026-10-07')).toEqual([]);
  });

  it('catches up from where the last plan ended', () => {
    const planned = { ...area, plannedKind: 'week', plannedFrom: '2026-10-12' } as const;
    expect(keys(planned, '2026-11-04')).toEqual([
      '2026-W42',
      '2026-W43',
      '2026-W44',
      '2026-W45',
      '2026-W46',
    ]);
  });

  it('refreshes the period before, whose value may not be due yet', () => {
    const kpi: Subject = {
      ...area,
      kind: 'value',
      cadence: 'monthly',
      plannedKind: 'month',
      plannedFrom: '2026-12-01',
    };
    const planned = recurring(kpi, at('2026-11-03'));
    expect(planned.map(({ period }) => period.key)).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(planned[0]?.due.dueAt).toEqual(new Date('2026-11-06T16:00:00Z'));
  });

  it('takes a new cadence from the period under way on', () => {
    const changed: Subject = {
      ...area,
      cadence: 'monthly',
      plannedKind: 'week',
      plannedFrom: '2026-12-07',
    };
    expect(keys(changed, '2026-12-01')).toEqual(['2026-12', '2027-01']);
  });
});
