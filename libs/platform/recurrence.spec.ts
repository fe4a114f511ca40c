import { occurrences, ruleProblem } from './recurrence.ts';

const days = (rule: string, rest: object = {}) =>
  occurrences(rule, { startsOn: '2026-01-01', to: '2027-12-31', limit: 3, ...rest });

describe('a recurrence rule', () => {
  it.each([
    ['FREQ=MONTHLY;BYMONTHDAY=-1', ['2026-01-31', '2026-02-28', '2026-03-31']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5', ['2026-01-07', '2026-02-06', '2026-03-06']],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10', ['2026-01-10', '2026-04-10', '2026-07-10']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', ['2026-01-13', '2026-01-27', '2026-02-10']],
    ['FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31', ['2026-01-31', '2027-01-31']],
  ])('%s names days', (rule, named) => {
    expect(days(rule)).toEqual(named);
    expect(ruleProblem(rule)).toBeNull();
  });

  it('is read from a later day on without losing count, both ends included', () => {
    const rule = 'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=10';
    expect(days(rule, { from: '2026-03-10', to: '2026-05-10' })).toEqual([
      '2026-03-10',
      '2026-05-10',
    ]);
  });

  it.each([
    '',
    'every month',
    'BYMONTHDAY=1',
    'FREQ=SECONDLY',
    'FREQ=MONTHLY;COUNT=3',
    'FREQ=MONTHLY;FREQ=YEARLY',
    'FREQ=MONTHLY;INTERVAL=100',
    'FREQ=MONTHLY;BYMONTHDAY=99',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=WEEKLY;BYDAY=6MO',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY\nEXDATE:20260101',
  ])('“%s” is refused with words', (rule) => {
    expect(ruleProblem(rule)).toMatch(/^must /);
  });
});
