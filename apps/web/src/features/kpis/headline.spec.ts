import { headlineOf } from './headline.ts';
import type { Point } from './kpi-data.ts';

const point = (key: string, value: number | null) =>
  ({ period: { key }, figure: { value } }) as unknown as Point;
const october = point('2026-10', 48);
const november = point('2026-11', null);

describe('The headline of a KPI', () => {
  test('is the last figure while the period under way has none', () => {
    const headline = headlineOf({ points: [october, november] }, false);
    expect(headline).toEqual({ point: october, pending: november });
  });

  test('is the period that somebody asked for, even without a figure', () => {
    const headline = headlineOf({ points: [october, november] }, true);
    expect(headline).toEqual({ point: november, pending: undefined });
  });

  test('is the last period where it has a figure, and where none has', () => {
    expect(headlineOf({ points: [october] }, false).point).toBe(october);
    expect(headlineOf({ points: [november] }, false)).toEqual({
      point: november,
      pending: undefined,
    });
    expect(headlineOf({ points: [] }, false).point).toBeUndefined();
  });
});
