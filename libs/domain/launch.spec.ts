import { openMusts, readinessOf, type LaunchEntryState } from './launch.ts';

const entry = (id: string, state: LaunchEntryState, isMust = true) => ({ id, state, isMust });

describe('the readiness of a launch', () => {
  it.each([
    [[], { done: 0, total: 0, openMusts: 0, percent: null }],
    [[entry('a', 'not_applicable')], { done: 0, total: 0, openMusts: 0, percent: null }],
    [[entry('a', 'open')], { done: 0, total: 1, openMusts: 1, percent: 0 }],
    [
      [entry('a', 'done'), entry('b', 'not_applicable')],
      { done: 1, total: 1, openMusts: 0, percent: 100 },
    ],
    [
      [entry('a', 'done'), entry('b', 'open', false), entry('c', 'open')],
      { done: 1, total: 3, openMusts: 1, percent: 33.3333333333333 },
    ],
  ])('with %j is %j', (entries, readiness) => {
    expect(readinessOf(entries)).toEqual(readiness);
  });
});

describe('what stands in the way of a go', () => {
  it('is every open must-have that nobody waived', () => {
    const entries = [
      entry('a', 'open'),
      entry('b', 'open', false),
      entry('c', 'done'),
      entry('d', 'not_applicable'),
      entry('e', 'open'),
    ];
    const ids = (waived: string[]) => openMusts(entries, new Set(waived)).map(({ id }) => id);
    expect(ids([])).toEqual(['a', 'e']);
    expect(ids(['e', 'b'])).toEqual(['a']);
    expect(ids(['a', 'e'])).toEqual([]);
  });
});
