import { accuracyOfAll, forecastAccuracy } from './forecast-accuracy.ts';

describe('forecastAccuracy', () => {
  it.each([
    ['exact', 100, 100, 1],
    ['a tenth too low', 90, 100, 0.9],
    ['a tenth too high', 110, 100, 0.9],
    ['off by more than the actual', 250, 100, -0.5],
    ['a credit', -90, -100, 0.9],
    ['a sign change', -50, 100, -0.5],
    ['an actual of zero', 10, 0, null],
    ['no forecast', null, 100, null],
    ['no actual', 100, null, null],
  ])('%s', (_, forecast, actual, expected) => {
    expect(forecastAccuracy({ forecast, actual })).toBe(expected);
  });

  it('adds errors up by their size, whichever way they go', () => {
    const outcomes = [
      { forecast: 80, actual: 100 },
      { forecast: 120, actual: 100 },
      { forecast: null, actual: 100 },
    ];
    expect(accuracyOfAll(outcomes)).toBe(0.8);
    expect(accuracyOfAll([{ forecast: 5, actual: 0 }])).toBeNull();
    expect(accuracyOfAll([])).toBeNull();
  });
});
