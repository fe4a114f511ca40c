import { previousKey } from '#domain/calendar';
import { withGaps } from './trend.ts';

const previous = (key: string) => previousKey({ fiscalStartMonth: 1, pattern: 'months' }, key);

describe('withGaps', () => {
  it('leaves a gap for each period that the trend leaves out', () => {
    const trend = [
      { periodKey: '2025-11', value: 1 },
      { periodKey: '2026-02', value: 4 },
      { periodKey: '2026-03', value: 5 },
    ];
    expect(withGaps(trend, previous)).toEqual([1, null, null, 4, 5]);
    expect(withGaps([], previous)).toEqual([]);
  });

  it('takes figures as they come where their periods do not follow each other', () => {
    const trend = [
      { periodKey: '2026-Q1', value: 1 },
      { periodKey: '2026-04', value: 2 },
    ];
    expect(withGaps(trend, previous)).toEqual([1, 2]);
  });
});
