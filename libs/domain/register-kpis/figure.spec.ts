import { figureOf, figureToRecord, type Counted, type RecordedFigure } from './figure.ts';

const counted = (some: Partial<Counted>): Counted => ({
  numerator: null,
  denominator: null,
  mean: null,
  median: null,
  sum: null,
  observations: 0,
  ...some,
});

describe('figureOf', () => {
  it.each([
    ['a share in percent', 'share', { numerator: 1, denominator: 3 }, 33.3333333333333],
    ['no share of nothing', 'share', { numerator: 0, denominator: 0 }, null],
    ['no share without records', 'share', {}, null],
    ['a mean', 'mean', { mean: 10 / 3, observations: 3 }, 3.33333333333333],
    ['a median', 'median', { median: 2.5, observations: 2 }, 2.5],
    ['no median of nothing', 'median', { observations: 0 }, null],
    ['a sum of nothing but zeros', 'sum', { sum: 0, observations: 4 }, 0],
    ['no sum of nothing', 'sum', { sum: null, observations: 0 }, null],
  ] as const)('makes %s', (_, counting, some, value) => {
    expect(figureOf(counting, 'percent', counted(some))?.value ?? null).toBe(value);
  });

  it('keeps the parts of a share, and how many a mean was made of', () => {
    const share = figureOf('share', 'points', counted({ numerator: -1, denominator: 4 }));
    expect(share).toEqual({ value: -25, numerator: -1, denominator: 4, observations: null });
    const mean = figureOf('mean', 'days', counted({ mean: 4, observations: 2 }));
    expect(mean).toEqual({ value: 4, numerator: null, denominator: null, observations: 2 });
  });
});

const figure = { value: 50, numerator: 1, denominator: 2, observations: null };
const other = { value: 25, numerator: 1, denominator: 4, observations: null };
const recorded = (state: RecordedFigure['state'], what = other): RecordedFigure => ({
  ...what,
  state,
});
const gone: RecordedFigure = {
  state: 'withdrawn',
  value: null,
  numerator: null,
  denominator: null,
  observations: null,
};

describe('figureToRecord', () => {
  it.each([
    ['the first of a running period', undefined, false, 'provisional', ''],
    ['the first of a period that is over', undefined, true, 'final', ''],
    ['one after a withdrawal', gone, true, 'final', ''],
    ['another of a running period', recorded('provisional'), false, 'provisional', ''],
    ['another once the period is over', recorded('provisional'), true, 'final', ''],
    ['the same once the period is over', recorded('provisional', figure), true, 'final', ''],
    ['another of a settled period', recorded('final'), true, 'restated', 'why'],
    ['another of a restated period', recorded('restated'), true, 'restated', 'why'],
  ] as const)('records %s', (_, current, isSettled, state, reason) => {
    const row = figureToRecord(current, figure, { isSettled, cause: 'why' });
    expect(row).toEqual({ ...figure, state, reason });
  });

  it.each([
    ['the same of a running period', recorded('provisional', figure), figure, false],
    ['the same of a settled period', recorded('final', figure), figure, true],
    ['the same of one that is open again', recorded('final', figure), figure, false],
    ['nothing where nothing was', undefined, null, true],
    ['nothing where all was withdrawn', gone, null, true],
  ] as const)('adds no row for %s', (_, current, now, isSettled) => {
    expect(figureToRecord(current, now, { isSettled, cause: 'why' })).toBeNull();
  });

  it('withdraws a figure that has nothing to count any more', () => {
    const row = figureToRecord(recorded('final'), null, { isSettled: true, cause: 'why' });
    expect(row).toEqual({ ...gone, reason: 'why' });
  });
});
