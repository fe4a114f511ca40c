import { linePath, ribbonPath, stepPath } from './paths.ts';

describe('A line', () => {
  test('breaks at a gap, and shows a lonely value as a dot', () => {
    const spots = [1, 2, null, 4, null].map((y, x) => ({ x, y }));
    expect(linePath(spots)).toBe('M0,1L1,2M3,4Z');
  });

  test('is nothing without values', () => {
    expect(linePath([{ x: 0, y: null }])).toBe('');
  });
});

test('A ribbon is missing where one of its edges is', () => {
  const ribbons = [
    { x: 0, low: 9, high: 1 },
    { x: 1, low: 8, high: 2 },
    { x: 2, low: 8, high: null },
  ];
  expect(ribbonPath(ribbons)).toBe('M0,1L1,2L1,8L0,9Z');
});

test('What holds for a period is level over all of it, and breaks where nothing holds', () => {
  expect(stepPath([5, 5, 3, null, 4], 0, 50)).toBe('M0 5H10V5H20V3H30M40 4H50');
});
