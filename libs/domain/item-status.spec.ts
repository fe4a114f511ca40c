import { itemStatus, scopeStatus, type ItemFacts } from './item-status.ts';

const TODAY = '2026-11-06';

const AHEAD: ItemFacts = {
  stage: 'in_progress',
  isCommitted: true,
  targetOn: '2026-12-31',
  baselineTargetOn: '2026-12-31',
  doneOn: null,
  overdueMilestones: 0,
  isHeldUp: false,
};

describe('the status of an item', () => {
  it.each<[string, Partial<ItemFacts>, string]>([
    ['with its target ahead', {}, 'on_track'],
    ['due today', { targetOn: TODAY, baselineTargetOn: TODAY }, 'on_track'],
    ['due yesterday', { targetOn: '2026-11-05', baselineTargetOn: '2026-11-05' }, 'off_track'],
    [
      'due yesterday, not committed but begun',
      { targetOn: '2026-11-05', isCommitted: false, baselineTargetOn: null },
      'off_track',
    ],
    ['moved beyond its baseline', { baselineTargetOn: '2026-12-30' }, 'at_risk'],
    ['moved before its baseline', { baselineTargetOn: '2027-01-01' }, 'on_track'],
    ['with a milestone overdue', { overdueMilestones: 1 }, 'at_risk'],
    ['held up by another', { isHeldUp: true }, 'at_risk'],
    ['held up and past its target', { isHeldUp: true, targetOn: '2026-11-05' }, 'off_track'],
    ['without a target', { targetOn: null, baselineTargetOn: null }, 'unknown'],
    [
      'nobody promised or began',
      { stage: 'planned', isCommitted: false, baselineTargetOn: null },
      'not_started',
    ],
    [
      'nobody promised, with its target past',
      { stage: 'planned', isCommitted: false, targetOn: '2026-01-01' },
      'not_started',
    ],
    ['an idea without a target', { stage: 'idea', isCommitted: false, targetOn: null }, 'unknown'],
    ['done too late', { stage: 'done', doneOn: '2026-11-05', targetOn: '2026-10-01' }, 'done'],
    ['dropped', { stage: 'dropped', targetOn: '2026-10-01' }, 'cancelled'],
  ])('%s', (_, facts, status) => {
    expect(itemStatus({ ...AHEAD, ...facts }, TODAY)).toBe(status);
  });
});

describe('the scope of an item', () => {
  it.each([
    [false, 0, 'unknown'],
    [false, 3, 'unknown'],
    [true, 0, 'on_track'],
    [true, 1, 'at_risk'],
    [true, 2, 'at_risk'],
    [true, 3, 'off_track'],
  ])('frozen %s, changed %i times, is %s', (isFrozen, changes, status) => {
    expect(scopeStatus(isFrozen, changes)).toBe(status);
  });
});
