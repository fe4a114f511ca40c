import type { Status } from '../status.ts';
import { explanationDue, explanationOf, type Explanation } from './duty.ts';
import type { VarianceComparison } from './variance-note.ts';

const line = (period: Status, yearToDate: Status, fullYear: Status, isArchived = false) => ({
  isArchived,
  period: { status: period },
  yearToDate: { status: yearToDate },
  fullYear: { status: fullYear },
});

describe('the explanation that a line owes', () => {
  const beyond = line('on_track', 'off_track', 'off_track');
  const cases: [string, ReturnType<typeof line>, VarianceComparison[], Explanation][] = [
    ['within its tolerance', line('on_track', 'at_risk', 'unknown'), [], 'none'],
    ['beyond it without a note', beyond, [], 'owed'],
    ['beyond it in two ways with one note', beyond, ['outlook'], 'owed'],
    ['beyond it with a note about something else', beyond, ['period', 'outlook'], 'owed'],
    ['beyond it with all its notes', beyond, ['year_to_date', 'outlook'], 'explained'],
    ['put away', line('off_track', 'off_track', 'off_track', true), [], 'none'],
  ];

  it.each(cases)('of a line %s', (_, judged, noted, expected) => {
    expect(explanationOf(judged, new Set(noted))).toBe(expected);
  });

  it('is due on the fifth working day, holidays apart, with grace until the next', () => {
    const due = explanationDue('2026-04-30', 'UTC', new Set(['2026-05-01']));
    expect(due).toEqual({
      dueAt: new Date('2026-05-08T17:00:00Z'),
      graceUntil: new Date('2026-05-11T10:00:00Z'),
    });
  });
});
