import { cellVariances } from './cell-variances.ts';

const TOLERANCE = { onTrackWithin: 0.05, atRiskWithin: 0.1 };

const LINE = {
  nature: 'cost' as const,
  plan: [100, 100, null],
  lastForecast: [null, 100, 100],
  actual: [100, 130, 104],
};

const told = (place: number, change: object = {}) =>
  cellVariances({ ...LINE, ...change }, place, TOLERANCE).map(({ comparison, figures }) => [
    comparison,
    figures.amount,
    figures.side,
  ]);

describe('a cell that has to be explained', () => {
  it('is off its forecast, or takes the year off its plan', () => {
    expect(told(0)).toEqual([]);
    expect(told(1)).toEqual([
      ['period', -30, 'adverse'],
      ['year_to_date', -30, 'adverse'],
    ]);
    expect(told(2)).toEqual([['year_to_date', -134, 'adverse']]);
  });

  it('is one with too little spent, too', () => {
    expect(told(1, { actual: [100, 60, null] })).toEqual([
      ['period', 40, 'favourable'],
      ['year_to_date', 40, 'favourable'],
    ]);
  });

  it('is none without anything to hold it against', () => {
    expect(told(1, { plan: [null, null], lastForecast: [null, null] })).toEqual([]);
    expect(told(1, { actual: [null, null] })).toEqual([]);
  });
});
