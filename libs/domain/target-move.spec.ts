import { NO_LINES } from './lines.ts';
import { targetMove, type TargetFigures } from './target-move.ts';

const low = (greenLow: number, redLow: number | null = null): TargetFigures => ({
  ...NO_LINES,
  target: greenLow,
  greenLow,
  redLow,
});
const high = (greenHigh: number, redHigh: number): TargetFigures => ({
  ...NO_LINES,
  target: greenHigh,
  greenHigh,
  redHigh,
});
const band = (edges: readonly [number, number, number, number]): TargetFigures => {
  const [redLow, greenLow, greenHigh, redHigh] = edges;
  return { target: null, redLow, greenLow, greenHigh, redHigh };
};

describe('what became of the first target of a period', () => {
  it.each([
    ['a lower one, where higher is better', low(80, 72), low(75, 67.5), 'eased'],
    ['a higher one, where higher is better', low(80, 72), low(85, 76.5), 'tightened'],
    ['a higher one, where lower is better', high(5, 5.5), high(6, 6.6), 'eased'],
    ['a lower one, where lower is better', high(5, 5.5), high(4, 4.4), 'tightened'],
    ['the red line alone gave way', low(80, 72), low(80, 60), 'eased'],
    ['a red line is gone', low(80, 72), low(80), 'eased'],
    ['a red line was drawn', low(80), low(80, 72), 'tightened'],
    ['more asked and less forgiven at once', low(80, 72), low(82, 60), 'eased'],
    ['a wider band', band([2, 4, 6, 8]), band([2, 4, 7, 8]), 'eased'],
    ['a narrower band', band([2, 4, 6, 8]), band([2, 5, 6, 8]), 'tightened'],
    ['a band that was shifted', band([2, 4, 6, 8]), band([3, 5, 7, 9]), 'eased'],
    ['the same again', low(80, 72), low(80, 72), null],
    ['none any more', low(80, 72), null, 'dropped'],
  ] as const)('%s', (_, first, now, move) => {
    expect(targetMove(first, now)).toBe(move);
  });
});
