import {
  checkInProblems,
  mayEditFigures,
  netConfidence,
  signals,
  type CheckInInput,
  type CheckInSignal,
} from './check-in.ts';
import type { Day } from './day.ts';
import type { Status } from './status.ts';

const oneClick: CheckInInput = {
  status: 'on_track',
  on: '2026-03-06',
  confidence: null,
  highlights: null,
  lowlights: null,
  cause: null,
  plan: null,
  who: null,
  byWhen: null,
  helpNeeded: null,
  mismatchReason: null,
  moveReason: null,
};

const explained: CheckInInput = {
  ...oneClick,
  status: 'at_risk',
  confidence: 5,
  cause: 'The supplier is late.',
  plan: 'Switch to the second supplier.',
  who: 'Head of operations',
  byWhen: '2026-03-31',
  helpNeeded: 'none',
};

function pointersOf(input: CheckInInput, computed: Status, promised: Day | null = null): string[] {
  return checkInProblems(input, computed, { byWhen: promised }).map(({ pointer }) => pointer);
}

describe('checkInProblems', () => {
  const inTrouble = ['/cause', '/plan', '/who', '/byWhen', '/helpNeeded'];

  it.each<[string, CheckInInput, Status, string[]]>([
    ['on track is one click', oneClick, 'on_track', []],
    ['on track where nobody knows', oneClick, 'unknown', []],
    ['at risk, unexplained', { ...oneClick, status: 'at_risk' }, 'at_risk', inTrouble],
    ['off track, unexplained', { ...oneClick, status: 'off_track' }, 'at_risk', inTrouble],
    ['paused needs nothing', { ...oneClick, status: 'paused' }, 'off_track', []],
    ['at risk, explained', explained, 'at_risk', []],
    ['worse than computed', { ...explained, status: 'off_track' }, 'on_track', []],
    [
      'blank texts',
      { ...explained, cause: ' ', who: '\n', helpNeeded: '' },
      'at_risk',
      ['/cause', '/who', '/helpNeeded'],
    ],
    ['better, no reason', oneClick, 'at_risk', ['/mismatchReason']],
    [
      'better, blank reason',
      { ...oneClick, mismatchReason: '  ' },
      'off_track',
      ['/mismatchReason'],
    ],
    ['better, with reason', { ...oneClick, mismatchReason: 'The figure lags.' }, 'off_track', []],
    ['at risk, computed off track', explained, 'off_track', ['/mismatchReason']],
    ['confidence 0', { ...oneClick, confidence: 0 }, 'on_track', []],
    ['confidence 10', { ...oneClick, confidence: 10 }, 'on_track', []],
    ['confidence 11', { ...oneClick, confidence: 11 }, 'on_track', ['/confidence']],
    ['confidence -1', { ...oneClick, confidence: -1 }, 'on_track', ['/confidence']],
    ['confidence 7.5', { ...oneClick, confidence: 7.5 }, 'on_track', ['/confidence']],
    ['a text of 4001', { ...oneClick, highlights: 'x'.repeat(4001) }, 'on_track', ['/highlights']],
    ['by the same day', { ...explained, byWhen: '2026-03-06' }, 'at_risk', []],
    ['by a day gone', { ...explained, byWhen: '2026-03-05' }, 'at_risk', ['/byWhen']],
    ['by no day', { ...explained, byWhen: '2026-02-30' }, 'at_risk', ['/byWhen']],
  ])('%s', (_, input, computed, pointers) => {
    expect(pointersOf(input, computed)).toEqual(pointers);
  });

  it.each<[string, CheckInInput, Day | null, string[]]>([
    ['the day stays', explained, '2026-03-31', []],
    ['the day moves', explained, '2026-03-20', ['/moveReason']],
    ['the day moves with a reason', { ...explained, moveReason: 'Customs.' }, '2026-03-20', []],
    ['the first promise', explained, null, []],
    ['back on track', oneClick, '2026-03-20', []],
  ])('%s', (_, input, promised, pointers) => {
    expect(
      pointersOf(input, 'at_risk', promised).filter((one) => one !== '/mismatchReason'),
    ).toEqual(pointers);
  });

  it('asks nothing about a promise where there is no check-in before', () => {
    expect(checkInProblems(explained, 'at_risk', null)).toEqual([]);
  });

  it('names the colour of the figures', () => {
    expect(checkInProblems(oneClick, 'off_track', null)).toEqual([
      {
        pointer: '/mismatchReason',
        message: 'The figures say off track: say why you declare better.',
      },
    ]);
  });
});

describe('confidence', () => {
  it.each<[number | null, number | null, CheckInSignal[]]>([
    [8, 5, ['confidence_drop']],
    [8, 1, ['confidence_drop']],
    [8, 6, []],
    [5, 8, []],
    [null, 0, []],
    [9, null, []],
  ])('from %d to %d raises %j', (previous, confidence, raised) => {
    expect(signals(previous, confidence)).toEqual(raised);
  });

  it.each([
    [{ on_track: 6, at_risk: 2, off_track: 2 }, 40],
    [{ on_track: 0, at_risk: 0, off_track: 3 }, -100],
    [{ on_track: 1, at_risk: 1, off_track: 1 }, 0],
    [{ on_track: 2, at_risk: 1, off_track: 0 }, 66.6666666666667],
    [{ on_track: 0, at_risk: 0, off_track: 0 }, null],
  ])('of %j is %d net', (counts, net) => {
    expect(netConfidence(counts)).toBe(net);
  });
});

describe('mayEditFigures', () => {
  it('holds for a draft and for the latest', () => {
    expect(mayEditFigures({ state: 'draft', isLatest: false })).toBe(true);
    expect(mayEditFigures({ state: 'published', isLatest: true })).toBe(true);
    expect(mayEditFigures({ state: 'published', isLatest: false })).toBe(false);
  });
});
