import {
  defaultLines,
  linesFrom,
  NO_LINES,
  statusOf,
  type Lines,
  type LinesInput,
} from './lines.ts';
import type { Direction } from './kpi.ts';
import type { Status } from './status.ts';

const higher: Lines = { ...NO_LINES, greenLow: 100, redLow: 90 };
const lower: Lines = { ...NO_LINES, greenHigh: 20, redHigh: 25 };
const band: Lines = { greenLow: 40, greenHigh: 60, redLow: 30, redHigh: 70 };
const zero: Lines = { ...NO_LINES, greenHigh: 0, redHigh: 0 };

describe('statusOf', () => {
  it.each<[string, Lines, number | null, Status]>([
    ['higher, above green', higher, 101, 'on_track'],
    ['higher, on green', higher, 100, 'on_track'],
    ['higher, just below green', higher, 99.9999, 'at_risk'],
    ['higher, on red', higher, 90, 'at_risk'],
    ['higher, just below red', higher, 89.9999, 'off_track'],
    ['lower, below green', lower, -1, 'on_track'],
    ['lower, on green', lower, 20, 'on_track'],
    ['lower, just above green', lower, 20.01, 'at_risk'],
    ['lower, on red', lower, 25, 'at_risk'],
    ['lower, above red', lower, 25.01, 'off_track'],
    ['band, inside', band, 50, 'on_track'],
    ['band, on the lower edge', band, 40, 'on_track'],
    ['band, on the upper edge', band, 60, 'on_track'],
    ['band, just below', band, 39.9, 'at_risk'],
    ['band, on the outer edge', band, 70, 'at_risk'],
    ['band, beyond below', band, 29.9, 'off_track'],
    ['band, beyond above', band, 70.1, 'off_track'],
    ['zero wanted, zero seen', zero, 0, 'on_track'],
    ['zero wanted, one seen', zero, 1, 'off_track'],
    ['no value', higher, null, 'unknown'],
    ['no lines', NO_LINES, 5, 'unknown'],
  ])('%s', (_, lines, value, status) => {
    expect(statusOf(lines, value)).toBe(status);
  });
});

describe('defaultLines', () => {
  it('draws red 10 % worse', () => {
    expect(defaultLines('higher', 110)).toEqual({ ...NO_LINES, greenLow: 110, redLow: 99 });
    expect(defaultLines('lower', 0.3)).toEqual({ ...NO_LINES, greenHigh: 0.3, redHigh: 0.33 });
  });

  it('goes by the size of a negative target', () => {
    expect(defaultLines('higher', -50)).toEqual({ ...NO_LINES, greenLow: -50, redLow: -55 });
    expect(defaultLines('lower', -50)).toEqual({ ...NO_LINES, greenHigh: -50, redHigh: -45 });
  });

  it('leaves nothing at risk around zero', () => {
    expect(defaultLines('lower', 0)).toEqual(zero);
    expect(defaultLines('higher', 0)).toEqual({ ...NO_LINES, greenLow: 0, redLow: 0 });
  });

  it('widens a band by 10 % of each edge', () => {
    expect(defaultLines('band', { low: 40, high: 60 })).toEqual({
      greenLow: 40,
      greenHigh: 60,
      redLow: 36,
      redHigh: 66,
    });
    expect(defaultLines('band', { low: -10, high: 0 })).toEqual({
      greenLow: -10,
      greenHigh: 0,
      redLow: -11,
      redHigh: 0,
    });
  });
});

describe('linesFrom', () => {
  it.each<[string, Direction, LinesInput, Lines]>([
    ['a target', 'higher', { target: 100 }, higher],
    ['a target and a red line', 'lower', { target: 20, red: 25 }, lower],
    ['a green line apart', 'higher', { target: 120, green: 100, red: 90 }, higher],
    ['red 10 % below green', 'higher', { target: 120, green: 100 }, higher],
    ['green alone', 'higher', { green: 100, target: null, red: undefined }, higher],
    ['red on green', 'lower', { target: 0, red: 0 }, zero],
    ['a band', 'band', { low: 40, high: 60, outerLow: 30, outerHigh: 70 }, band],
    [
      'an outer edge by default',
      'band',
      { low: 40, high: 60, outerLow: 30 },
      { ...band, redHigh: 66 },
    ],
    [
      'a band of one value',
      'band',
      { low: 0, high: 0 },
      { greenLow: 0, greenHigh: 0, redLow: 0, redHigh: 0 },
    ],
  ])('takes %s', (_, direction, input, lines) => {
    expect(linesFrom(direction, input)).toEqual({ lines, problems: [] });
  });

  it.each<[string, Direction, LinesInput, string[]]>([
    ['nothing', 'higher', {}, ['/target']],
    ['red alone', 'lower', { red: 5 }, ['/target']],
    ['red above green', 'higher', { target: 100, red: 101 }, ['/red']],
    ['red below green', 'lower', { target: 100, red: 99 }, ['/red']],
    ['the edges of a band', 'higher', { target: 5, low: 1, outerHigh: 9 }, ['/low', '/outerHigh']],
    ['a target for a band', 'band', { low: 1, high: 2, target: 1.5 }, ['/target']],
    ['half a band', 'band', { low: 1 }, ['/high']],
    ['a band upside down', 'band', { low: 3, high: 2 }, ['/high']],
    [
      'outer edges inside',
      'band',
      { low: 1, high: 9, outerLow: 2, outerHigh: 8 },
      ['/outerLow', '/outerHigh'],
    ],
    ['too many digits', 'lower', { target: 0.1234567890123456 }, ['/target']],
    ['no number', 'higher', { target: 1, red: Number.NaN }, ['/red']],
  ])('refuses %s', (_, direction, input, pointers) => {
    const { lines, problems } = linesFrom(direction, input);
    expect(lines).toBeNull();
    expect(problems.map(({ pointer }) => pointer)).toEqual(pointers);
  });
});
