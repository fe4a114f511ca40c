import { varianceLayout, type VarianceItem } from './variance-layout.ts';

const empty: VarianceItem = {
  key: 'a',
  label: 'A',
  actual: null,
  previous: null,
  plan: null,
  forecast: null,
  isOpen: false,
  variance: null,
};
const layoutOf = (items: readonly Partial<VarianceItem>[]) =>
  varianceLayout({
    items: items.map((item, index) => ({ ...empty, key: `k${index}`, ...item })),
    size: { width: 600, height: 300 },
    format: String,
  });

const looks = (item: Partial<VarianceItem>) => layoutOf([item]).bars.map(({ look }) => look);
const variance = (value: number, verdict: 'better' | 'worse') => ({
  value,
  verdict,
  text: `${value}`,
});

describe('Bars of figures and their variances', () => {
  test('start at zero', () => {
    const { bars, plot } = layoutOf([{ actual: 90 }, { actual: 99 }]);
    for (const bar of bars) expect(bar.y + bar.height).toBe(plot.bottom);
    expect((bars[0]?.height ?? 0) / (bars[1]?.height ?? 1)).toBeCloseTo(90 / 99, 2);
  });

  test('hang below zero where the figure is negative', () => {
    const [up, down] = layoutOf([{ actual: 5 }, { actual: -5 }]).bars;
    expect((up?.y ?? 0) + (up?.height ?? 0)).toBe(down?.y);
  });

  test('are solid, light, outlined or hatched by what they mean', () => {
    expect(looks({ actual: 5, previous: 4, plan: 6 })).toEqual(['previous', 'plan', 'actual']);
    expect(looks({ actual: 5, isOpen: true })).toEqual(['hatched']);
    expect(looks({ forecast: 5 })).toEqual(['hatched']);
    expect(looks({ actual: 5, forecast: 6 })).toEqual(['actual']);
  });

  test('have no bar where there is no value', () => {
    expect(layoutOf([{}]).bars).toEqual([]);
  });

  test('show variances by their size, upwards and downwards, judged by good and bad', () => {
    const { variances, varianceBase } = layoutOf([
      { actual: 5, variance: variance(2, 'worse') },
      { actual: 5, variance: variance(-1, 'better') },
      { actual: 5 },
    ]);
    const [more, less, ...none] = variances;
    expect(none).toEqual([]);
    expect((more?.y ?? 0) + (more?.height ?? 0)).toBe(varianceBase);
    expect(less?.y).toBe(varianceBase);
    expect(more?.height).toBe(2 * (less?.height ?? 0));
    expect([more?.verdict, less?.verdict]).toEqual(['worse', 'better']);
  });

  test('leave words out where there is no room for them', () => {
    const wordy = { value: 1, verdict: 'better' as const, text: '+123,456.7 pp' };
    expect(layoutOf([{ actual: 1, variance: wordy }]).variances[0]?.text).toBe('+123,456.7 pp');
    const many = Array.from({ length: 24 }, () => ({ actual: 1, variance: wordy }));
    expect(layoutOf(many).variances[0]?.text).toBe('');
  });
});
