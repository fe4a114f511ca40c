import fc from 'fast-check';
import { defaultLines, linesFrom, NO_LINES, statusOf, type Lines } from './lines.ts';
import { score, statusOfScore } from './score.ts';
import type { Status } from './status.ts';

const higher: Lines = { ...NO_LINES, greenLow: 100, redLow: 90 };
const lower: Lines = { ...NO_LINES, greenHigh: 20, redHigh: 25 };
const band: Lines = { greenLow: 40, greenHigh: 60, redLow: 30, redHigh: 70 };
const zero = defaultLines('lower', 0);

describe('score', () => {
  it.each<[string, Lines, number, number]>([
    ['on green', higher, 100, 6.666667],
    ['on red', higher, 90, 3.333333],
    ['half way', higher, 95, 5],
    ['a tenth above green', higher, 101, 7],
    ['capped at ten', higher, 110, 10],
    ['far above', higher, 500, 10],
    ['one step below red', higher, 80, 0],
    ['far below', higher, -500, 0],
    ['lower, on green', lower, 20, 6.666667],
    ['lower, on red', lower, 25, 3.333333],
    ['lower, better', lower, 16.5, 9],
    ['lower, worse', lower, 28.5, 1],
    ['the middle of a band', band, 50, 10],
    ['inside a band near its edge', band, 58, 7.333333],
    ['on the inner edge', band, 60, 6.666667],
    ['between the edges', band, 65, 5],
    ['on the outer edge', band, 30, 3.333333],
    ['beyond the outer edge', band, 77, 1],
    ['zero wanted, zero seen', zero, 0, 6.666667],
    ['zero wanted, one seen', zero, 1, 0],
    ['zero wanted, less seen', zero, -1, 10],
  ])('%s', (_, lines, value, expected) => {
    expect(score(lines, value)).toBeCloseTo(expected, 6);
  });

  it('is null without value or lines', () => {
    expect(score(higher, null)).toBeNull();
    expect(score(NO_LINES, 5)).toBeNull();
  });

  it('has the colour that the lines give', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(
        fc.constantFrom('higher', 'lower'),
        number,
        number,
        (direction, target, value) => {
          const lines = defaultLines(direction, target);
          expect(statusOfScore(score(lines, value))).toBe(statusOf(lines, value));
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(number, { minLength: 4, maxLength: 4 }),
        number,
        (edges, value) => {
          const [outerLow, low, high, outerHigh] = edges.toSorted((one, other) => one - other);
          const { lines } = linesFrom('band', { low, high, outerLow, outerHigh });
          expect(statusOfScore(score(lines ?? NO_LINES, value))).toBe(
            statusOf(lines ?? NO_LINES, value),
          );
        },
      ),
    );
  });
});

describe('statusOfScore', () => {
  it.each<[number | null, Status]>([
    [10, 'on_track'],
    [6.67, 'on_track'],
    [20 / 3, 'on_track'],
    [6.66, 'at_risk'],
    [10 / 3, 'at_risk'],
    [3.33, 'off_track'],
    [0, 'off_track'],
    [null, 'unknown'],
  ])('%d is %s', (value, status) => {
    expect(statusOfScore(value)).toBe(status);
  });
});
