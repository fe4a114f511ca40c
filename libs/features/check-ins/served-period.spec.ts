import type { CalendarRules } from '#domain/calendar';
import { servedPeriod } from './served-period.ts';

const rules: CalendarRules = { fiscalStartMonth: 1, pattern: 'months' };
const lastWeek = { periodKey: '2026-W40', graceUntil: new Date('2026-10-05T10:00:00Z') };

describe('the period that a check-in serves', () => {
  it.each([
    ['the week under way', '2026-10-07T12:00:00Z', [], [], '2026-W41'],
    ['last week, within its grace', '2026-10-05T09:59:59Z', [lastWeek], [], '2026-W40'],
    ['this week, once the grace is over', '2026-10-05T10:00:00Z', [lastWeek], [], '2026-W41'],
    ['this week, when last week has its answer', '2026-10-05T09:00:00Z', [], [], '2026-W41'],
    ['the week under way a second time', '2026-10-09T12:00:00Z', [], ['2026-W41'], '2026-W41'],
    ['next week, when slightly early', '2026-10-11T12:00:00Z', [], ['2026-W41'], '2026-W42'],
    ['this week on its last day', '2026-10-11T12:00:00Z', [], [], '2026-W41'],
  ] as const)('is %s', (_, at, unanswered, served, key) => {
    const dated = { day: at.slice(0, 10), at: new Date(at) };
    expect(servedPeriod(rules, 'weekly', dated, { unanswered, served }).key).toBe(key);
  });
});
