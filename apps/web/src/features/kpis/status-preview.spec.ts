import type { Point } from './kpi-data.ts';
import { previewOf } from './status-preview.ts';

const lines = { greenLow: 50, greenHigh: null, redLow: 45, redHigh: null };
const point = (target: object | null, more: object = {}): Point =>
  ({
    target: target && { basis: 'period', dueOn: null, lines, ...target },
    figure: { value: null },
    yearToDate: { value: 40 },
    ...more,
  }) as unknown as Point;
const rules = { rollUp: 'sum', day: '2026-10-31' } as const;

describe('The status of a value before it is saved', () => {
  test.each([
    [50, 'on_track'],
    [46, 'at_risk'],
    [44, 'off_track'],
  ])('%d is %s', (value, status) => {
    expect(previewOf(point({}), value, rules)).toEqual({ status, held: value });
  });

  test('holds the year with it against a cumulative target', () => {
    const cumulative = point({ basis: 'cumulative' });
    expect(previewOf(cumulative, 8, rules)).toEqual({ status: 'at_risk', held: 48 });
    const corrected = point({ basis: 'cumulative' }, { figure: { value: 10 } });
    expect(previewOf(corrected, 20, rules)).toEqual({ status: 'on_track', held: 50 });
  });

  test('says nothing where the year cannot be told from its parts, or nothing is aimed at', () => {
    expect(
      previewOf(point({ basis: 'cumulative' }), 8, { ...rules, rollUp: 'ratio_of_sums' }),
    ).toBeNull();
    expect(previewOf(point(null), 8, rules)).toBeNull();
  });

  test('does not call a target missed before it is due', () => {
    expect(previewOf(point({ dueOn: '2026-12-31' }), 1, rules)).toBeNull();
  });
});
