import {
  ITEM_STAGES,
  STAGE_STEPS,
  daysMoved,
  slipDays,
  stageAfter,
  windowOf,
  type ItemStage,
} from './roadmap-item.ts';

const CALENDAR = { fiscalStartMonth: 1, pattern: 'months' } as const;
const FISCAL = { fiscalStartMonth: 2, pattern: 'months' } as const;

describe('a window', () => {
  it.each([
    [CALENDAR, 'day', '2026-11-10', '2027-02-03'],
    [CALENDAR, 'month', '2026-11-01', '2027-02-28'],
    [CALENDAR, 'quarter', '2026-10-01', '2027-03-31'],
    [FISCAL, 'quarter', '2026-11-01', '2027-04-30'],
  ] as const)('in %j by the %s runs from %s to %s', (rules, precision, startsOn, targetOn) => {
    const window = { startsOn: '2026-11-10', targetOn: '2027-02-03', precision };
    expect(windowOf(rules, window)).toEqual({ startsOn, targetOn, precision });
  });

  it('stays open where it is open', () => {
    const window = { startsOn: null, targetOn: null, precision: 'quarter' } as const;
    expect(windowOf(CALENDAR, window)).toEqual(window);
  });
});

describe('the slip of an item', () => {
  it.each([
    ['2026-10-31', '2026-11-14', null, 14],
    ['2026-10-31', '2026-10-30', null, -1],
    ['2026-10-31', '2026-11-14', '2026-10-31', 0],
    [null, '2026-11-14', null, null],
    ['2026-10-31', null, null, null],
  ])('from %s to %s, done %s, is %s', (baselineTargetOn, targetOn, doneOn, days) => {
    expect(slipDays({ baselineTargetOn, targetOn, doneOn })).toBe(days);
  });

  it('of a move is missing where one of the days is', () => {
    expect(daysMoved('2026-10-31', '2026-10-01')).toBe(-30);
    expect(daysMoved(null, '2026-10-01')).toBeNull();
    expect(daysMoved('2026-10-31', null)).toBeNull();
  });
});

const open = (isCommitted: boolean) =>
  Object.fromEntries(
    ITEM_STAGES.map((stage: ItemStage) => [
      stage,
      STAGE_STEPS.flatMap((step) => {
        const after = stageAfter(step, { stage, isCommitted });
        return after === null ? [] : [`${step} ${after}`];
      }),
    ]),
  );

describe('the stage of an item', () => {
  it('leads on from there as long as nothing is committed', () => {
    expect(open(false)).toEqual({
      idea: ['plan planned', 'commit committed', 'drop dropped'],
      planned: ['shelve idea', 'commit committed', 'begin in_progress', 'drop dropped'],
      committed: ['begin in_progress', 'deliver done', 'drop dropped'],
      in_progress: ['commit in_progress', 'halt planned', 'deliver done', 'drop dropped'],
      done: ['reopen in_progress'],
      dropped: ['reopen planned'],
    });
  });

  it('is committed once only', () => {
    expect(open(true)).toMatchObject({
      committed: ['begin in_progress', 'deliver done', 'drop dropped'],
      in_progress: ['halt committed', 'deliver done', 'drop dropped'],
      dropped: ['reopen committed'],
    });
  });
});
