import { seriesLayout, type SeriesPoint } from './series-layout.ts';

const empty: SeriesPoint = {
  key: '',
  label: '',
  value: null,
  reference: null,
  plan: null,
  target: null,
  zone: null,
  expected: null,
};
const point = (key: string, more: Partial<SeriesPoint>): SeriesPoint => ({
  ...empty,
  key,
  label: key,
  ...more,
});
const words = {
  actual: 'Actual',
  reference: 'Last year',
  plan: 'Plan',
  target: 'Target',
  forecast: 'Forecast',
};
const layoutOf = (points: readonly SeriesPoint[]) =>
  seriesLayout({ points, size: { width: 600, height: 240 }, words, format: String });

describe('A chart over time', () => {
  test('opens the cone of the forecast at the last known figure', () => {
    const layout = layoutOf([
      point('a', { value: 10 }),
      point('b', { value: 12 }),
      point('c', { expected: { likely: 13, low: 11, high: 15 } }),
    ]);
    expect(layout.paths.forecast).toMatch(new RegExp(`^M${layout.last?.x},${layout.last?.y}L`));
    expect(layout.cone).toContain(`${layout.last?.x},${layout.last?.y}`);
  });

  test('shows no cone where nothing is expected', () => {
    const layout = layoutOf([point('a', { value: 10 }), point('b', { value: 12 })]);
    expect(layout.cone).toBe('');
    expect(layout.paths.forecast).toBe('');
  });

  test('leaves the cone out where only a likely value is known', () => {
    const layout = layoutOf([
      point('a', { value: 10 }),
      point('b', { expected: { likely: 13, low: null, high: null } }),
    ]);
    expect(layout.paths.forecast).not.toBe('');
    expect(layout.cone).not.toMatch(/L.*L.*L.*L/);
  });

  test('names the lines that are there, apart from each other', () => {
    const { ends } = layoutOf([point('a', { value: 10, target: 10, reference: 9.9 })]);
    expect(ends.map(({ text }) => text).toSorted()).toEqual([
      'Actual 10',
      'Last year 9.9',
      'Target 10',
    ]);
    const ys = ends.map(({ y }) => y);
    expect(Math.min(...ys.slice(1).map((y, index) => y - (ys[index] ?? 0)))).toBeGreaterThanOrEqual(
      14,
    );
  });

  test('breaks the line, the target and the zone where there is none', () => {
    const zone = { low: 8, high: 11 };
    const layout = layoutOf([
      point('a', { value: 10, target: 11, zone }),
      point('b', {}),
      point('c', { value: 9, target: 11, zone }),
    ]);
    expect(layout.paths.actual.match(/M/g)).toHaveLength(2);
    expect(layout.paths.target.match(/M/g)).toHaveLength(2);
    expect(layout.zone.match(/M/g)).toHaveLength(2);
  });

  test('says that its axis does not begin at zero', () => {
    expect(layoutOf([point('a', { value: 90 }), point('b', { value: 99 })]).cutAt).toBe('90');
    expect(layoutOf([point('a', { value: 0 }), point('b', { value: 99 })]).cutAt).toBeNull();
  });
});
