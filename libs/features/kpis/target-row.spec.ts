import { NO_LINES } from '#domain/lines';
import {
  begunBefore,
  daysLeft,
  OPEN_END,
  targetOn,
  type TargetContent,
  type TargetRow,
} from './target-row.ts';

const content = (startsOn: string, endsOn: string, target: number): TargetContent => ({
  ...NO_LINES,
  shape: 'flat',
  basis: 'period',
  startsOn,
  endsOn,
  dueOn: null,
  target,
  text: '',
  stretch: null,
  floor: null,
});

const row = (
  startsOn: string,
  endsOn: string,
  target: number,
  rest: Partial<TargetRow> = {},
): TargetRow => ({
  ...content(startsOn, endsOn, target),
  id: `${startsOn}-${target}`,
  planId: 'plan',
  withdrawn: false,
  reason: '',
  source: '',
  recordedBy: 'person',
  recordedAt: new Date('2026-01-01'),
  ...rest,
});

const always = row('2026-01-01', OPEN_END, 100);
const summer = row('2026-07-01', '2026-09-30', 80);
const noAugust = row('2026-08-01', '2026-08-31', 80, { withdrawn: true });

describe('the target of a period', () => {
  const ledger = [noAugust, summer, always];

  it.each([
    ['2025-12-31', undefined],
    ['2026-06-30', always],
    ['2026-07-31', summer],
    ['2026-08-31', undefined],
    ['2026-09-30', summer],
    ['2030-01-31', always],
  ])('that ends on %s is the newest that covers the day', (day, expected) => {
    expect(targetOn(ledger, day)).toBe(expected);
  });

  it('counts for the days that nothing newer covers', () => {
    expect(daysLeft(ledger, always)).toEqual([
      { startsOn: '2026-01-01', endsOn: '2026-06-30' },
      { startsOn: '2026-10-01', endsOn: OPEN_END },
    ]);
    expect(daysLeft(ledger, summer)).toEqual([
      { startsOn: '2026-07-01', endsOn: '2026-07-31' },
      { startsOn: '2026-09-01', endsOn: '2026-09-30' },
    ]);
    expect(daysLeft([row('2020-01-01', OPEN_END, 1), always], always)).toEqual([]);
  });
});

describe('a target that has begun', () => {
  const year = row('2026-01-01', '2026-12-31', 100);

  it.each<[string, TargetRow[], TargetContent, string, boolean]>([
    [
      'moves for the rest of its time',
      [year],
      content('2026-07-01', '2026-12-31', 90),
      '2026-03-01',
      true,
    ],
    [
      'has not begun the day before',
      [year],
      content('2026-07-01', '2026-12-31', 90),
      '2025-12-31',
      false,
    ],
    [
      'stays when the same is said',
      [year],
      content('2026-01-01', '2026-12-31', 100),
      '2026-03-01',
      false,
    ],
    [
      'stays when other days are meant',
      [year],
      content('2027-01-01', OPEN_END, 90),
      '2026-03-01',
      false,
    ],
    [
      'without an end leaves next year free',
      [always],
      content('2027-01-01', OPEN_END, 90),
      '2026-03-01',
      false,
    ],
    [
      'without an end moves this month',
      [always],
      content('2026-03-01', OPEN_END, 90),
      '2026-03-15',
      true,
    ],
    [
      'no longer counts once it was replaced',
      [summer, year],
      content('2026-08-01', '2026-08-31', 90),
      '2026-06-30',
      false,
    ],
    [
      'was a mere text',
      [row('2026-01-01', OPEN_END, 1, { shape: 'text' })],
      content('2026-01-01', OPEN_END, 90),
      '2026-03-15',
      false,
    ],
    [
      'was withdrawn',
      [row('2026-01-01', OPEN_END, 1, { withdrawn: true })],
      content('2026-01-01', OPEN_END, 90),
      '2026-03-15',
      false,
    ],
  ])('%s', (_, ledger, wanted, today, found) => {
    expect(begunBefore(ledger, [wanted], today) !== undefined).toBe(found);
  });
});
