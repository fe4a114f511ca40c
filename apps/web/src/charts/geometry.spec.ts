import { axisLabels, plotOf, slots, valueScale, widthOf } from './geometry.ts';

const format = (value: number): string => `${value} %`;
const plot = { left: 0, right: 400, top: 0, bottom: 100 };

describe('A scale of values', () => {
  test('begins and ends at round numbers, and says where it is cut', () => {
    const { ticks, cutAt, y } = valueScale({ values: [42, 58], height: 236, format });
    expect(ticks.map(({ text }) => text)).toEqual(['40 %', '45 %', '50 %', '55 %', '60 %']);
    expect(cutAt).toBe('40 %');
    expect([y(40), y(60)]).toEqual([212, 12]);
  });

  test('begins at zero where bars stand on it', () => {
    const { ticks, cutAt } = valueScale({ values: [42, 58], height: 236, format, fromZero: true });
    expect(ticks[0]?.value).toBe(0);
    expect(cutAt).toBeNull();
  });

  test('holds negative figures together with zero, which is no cut', () => {
    const { ticks, cutAt } = valueScale({ values: [-12, 30], height: 236, format });
    expect(ticks[0]?.value).toBeLessThanOrEqual(-12);
    expect(cutAt).toBeNull();
  });

  test('gives room to a figure that never moves, and to none at all', () => {
    const steady = valueScale({ values: [50, 50], height: 236, format });
    expect(steady.y(50)).toBe(112);
    expect(valueScale({ values: [], height: 236, format }).ticks.length).toBeGreaterThan(1);
  });
});

describe('The labels of an axis', () => {
  test('stand in the centre of their slots', () => {
    const x = slots(4, plot);
    expect([x(0), x(3)]).toEqual([50, 350]);
    expect(axisLabels(['A', 'B', 'C', 'D'], plot)).toHaveLength(4);
  });

  test('never collide, and the last one always stands', () => {
    const names = Array.from({ length: 24 }, (_, index) => `Month ${index}`);
    const shown = axisLabels(names, plot);
    expect(shown.at(-1)?.text).toBe('Month 23');
    const gaps = shown.slice(1).map(({ x }, index) => x - (shown[index]?.x ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(widthOf('Month 23'));
  });

  test('leave room for ticks at the left and for names of lines at the right', () => {
    const ticks = [{ value: 0, y: 0, text: '100 %' }];
    const { left, right } = plotOf({ width: 600, height: 200 }, ticks, ['Target 50 %']);
    expect(left).toBeGreaterThan(widthOf('100 %'));
    expect(600 - right).toBeGreaterThan(widthOf('Target 50 %'));
  });
});

test('On a narrow sheet the plot takes the whole width', () => {
  const { right } = plotOf({ width: 340, height: 200 }, [], ['Target 50 %']);
  expect(right).toBe(332);
});
