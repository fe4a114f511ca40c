import { REGISTER_KPIS, type Register } from './register-kpis.ts';
import { isTouchedWhole, touchedKpis } from './touched-kpis.ts';

const keys = (register: Register, action: string, before?: object, after?: object) =>
  touchedKpis(register, { action, before, after }).map(({ key }) => key);

const fed = (register: Register) =>
  REGISTER_KPIS.filter(({ fedBy }) => fedBy.includes(register)).map(({ key }) => key);

const updated = (fields: object) =>
  keys('roadmap_item', 'roadmap_item.update', Object.assign({}, fields), fields);

describe('a change of a roadmap item', () => {
  it('touches no figure by its words', () => {
    expect(updated({ name: 'Search', problem: 'Slow', ownerId: null, confidence: 7 })).toEqual([]);
  });

  it('touches by its target what counts targets, and not what was kept', () => {
    expect(updated({ targetOn: '2026-12-31' })).toEqual([
      'schedule-slip',
      'rebaseline-rate',
      'planned-to-done',
      'allocation-growth',
      'allocation-commitments',
    ]);
  });

  it.each(['roadmap_item.score', 'roadmap_item.brief', 'roadmap_item.place'])(
    'touches nothing by %s',
    (action) => expect(keys('roadmap_item', action, undefined, { value: 3 })).toEqual([]),
  );

  it.each([
    'budget_version.update',
    'budget_version.set_amounts',
    'budget_version.submit',
    'budget_version.withdraw',
    'budget_version.decline',
    'budget_change.request',
  ])('touches nothing by %s, which nobody has decided yet', (action) =>
    expect(keys('budget', action, undefined, { changed: 3 })).toEqual([]),
  );

  it.each<[string, object | undefined, object | undefined]>([
    ['roadmap_item.create', undefined, { name: 'Search' }],
    ['roadmap_item.move_many', undefined, undefined],
    ['milestone.archive', { archivedAt: null }, undefined],
  ])('touches everything where %s does not say what differs', (action, before, after) => {
    expect(keys('roadmap_item', action, before, after)).toEqual(fed('roadmap_item'));
  });
});

it('lets registers that name no fields touch whatever they feed', () => {
  const change = { name: 'Launch' };
  expect(keys('launch', 'launch.update', change, change)).toEqual(fed('launch'));
});

it('recomputes net confidence when the status of a check-in changes, and not for its words', () => {
  const [status, words] = [{ status: 'at_risk' }, { highlights: 'It runs.' }];
  expect(keys('check_in', 'check_in.update', status, status)).toEqual(['net-confidence']);
  expect(keys('check_in', 'check_in.update', words, words)).toEqual([]);
});

describe('the course of a figure', () => {
  it.each([
    ['budget-variance', 'budget.post', false, false],
    ['budget-variance', 'budget.close_period', false, false],
    ['budget-variance', 'budget.reopen_period', false, false],
    ['budget-variance', 'exchange_rate.record', true, false],
    ['budget-variance', 'budget_version.approve', false, false],
    ['budget-variance', 'budget_version.publish', false, false],
    ['budget-variance', 'budget_change.approve', false, true],
    ['gate-cycle', 'gate_review.decide', false, true],
    ['throughput', 'roadmap_item.update', false, false],
    ['throughput', 'roadmap_item.update', true, true],
  ])('of %s after %s, of many: %s, is touched whole: %s', (template, action, isOfMany, isWhole) => {
    const kpi = REGISTER_KPIS.find(({ key }) => key === template);
    expect(kpi && isTouchedWhole(kpi, { action, isOfMany })).toBe(isWhole);
  });
});
