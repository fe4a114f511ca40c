import {
  circleWith,
  criticalChain,
  holdUps,
  type OpenDependency,
  type ScheduledItem,
} from './dependency.ts';

const TODAY = '2026-11-06';

const item = (id: string, more: Partial<ScheduledItem> = {}): ScheduledItem => ({
  id,
  startsOn: '2026-12-01',
  targetOn: '2026-12-31',
  isDone: false,
  isDropped: false,
  ...more,
});

const edge = (
  blockerId: string,
  blockedId: string,
  neededBy: string | null = null,
): OpenDependency => ({
  blockerId,
  blockedId,
  neededBy,
});

describe('a new dependency', () => {
  const edges = [edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('a', 'd')];

  it.each([
    ['d', 'a', ['d', 'a', 'd']],
    ['c', 'a', ['c', 'a', 'b', 'c']],
    ['b', 'a', ['b', 'a', 'b']],
    ['a', 'a', ['a', 'a']],
    ['a', 'c', null],
    ['x', 'a', null],
    ['d', 'x', null],
  ])('of %s before %s closes the circle %j', (blockerId, blockedId, circle) => {
    expect(circleWith(edges, { blockerId, blockedId })).toEqual(circle);
  });
});

const held = (items: ScheduledItem[], dependencies: OpenDependency[]) =>
  Object.fromEntries(holdUps(items, dependencies, TODAY));

describe('work that waits', () => {
  it.each<[string, Partial<ScheduledItem>, string | null, number | null | undefined]>([
    ['by the day on which it is needed', { targetOn: '2026-12-10' }, '2026-12-10', undefined],
    ['a day too late', { targetOn: '2026-12-11' }, '2026-12-10', 1],
    ['after the waiting work begins', { targetOn: '2026-12-05' }, null, 4],
    ['after its own target, today at the earliest', { targetOn: '2026-10-01' }, '2026-11-01', 5],
    ['at a time that nobody knows', { targetOn: null }, '2026-12-10', undefined],
    ['already', { isDone: true, targetOn: '2027-01-01' }, '2026-12-10', undefined],
    ['never, because it was dropped', { isDropped: true }, '2026-12-10', null],
  ])('for something that comes %s', (_, blocker, neededBy, days) => {
    const found = held([item('a', blocker), item('b')], [edge('a', 'b', neededBy)]);
    expect(found['b']?.days).toBe(days);
    expect(found['a']).toBeUndefined();
  });

  it('hands its delay on to what waits for it, and the worst counts', () => {
    const items = [
      item('a', { targetOn: '2026-12-11' }),
      item('b', { targetOn: '2026-12-20' }),
      item('c', { targetOn: '2027-01-31' }),
      item('x', { targetOn: '2026-12-12' }),
    ];
    const dependencies = [
      edge('a', 'b', '2026-12-01'),
      edge('x', 'b', '2026-12-10'),
      edge('b', 'c', '2026-12-25'),
    ];
    expect(held(items, dependencies)).toEqual({
      b: { blockerId: 'a', days: 10 },
      c: { blockerId: 'b', days: 5 },
    });
  });

  it('is not held up once it is done, or where no day is known', () => {
    const late = item('a', { targetOn: '2027-12-31' });
    expect(held([late, item('b', { isDone: true })], [edge('a', 'b')])).toEqual({});
    expect(held([late, item('b', { startsOn: null })], [edge('a', 'b')])).toEqual({});
    expect(held([late], [edge('a', 'gone'), edge('gone', 'a')])).toEqual({});
  });
});

describe('the critical chain', () => {
  const items = [
    item('a', { startsOn: '2026-11-01', targetOn: '2026-11-10' }),
    item('b', { startsOn: '2026-11-01', targetOn: '2026-11-20' }),
    item('c', { startsOn: '2026-11-21', targetOn: '2026-11-30' }),
    item('d', { startsOn: '2026-12-01', targetOn: '2027-01-10' }),
    item('e', { startsOn: null, targetOn: '2026-11-05' }),
  ];
  const edges = [edge('a', 'c'), edge('b', 'c'), edge('e', 'a'), edge('c', 'd')];

  it.each([
    ['c', ['b', 'c'], 30],
    ['a', ['e', 'a'], 10],
    ['e', ['e'], 0],
    [undefined, ['b', 'c', 'd'], 71],
  ])('to %s is %j, %i days', (endId, itemIds, days) => {
    expect(criticalChain(items, edges, endId)).toEqual({ itemIds, days });
  });

  it('leaves out what is done or dropped, and is none without open work', () => {
    const done = [...items.filter(({ id }) => id !== 'b'), item('b', { isDone: true })];
    expect(criticalChain(done, edges, 'c')?.itemIds).toEqual(['e', 'a', 'c']);
    expect(criticalChain(done, edges, 'b')).toBeNull();
    expect(criticalChain([], [])).toBeNull();
  });
});
