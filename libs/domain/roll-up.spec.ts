import fc from 'fast-check';
import { rollUp, ROLL_UP_METHODS, type Child } from './roll-up.ts';
import { statusOfScore } from './score.ts';
import type { Status } from './status.ts';

function child(status: Status, score: number | null, change: Partial<Child> = {}): Child {
  return { status, score, weight: 1, critical: false, ...change };
}

const green = child('on_track', 9);
const amber = child('at_risk', 5);
const red = child('off_track', 1);
const grey = child('unknown', null);

describe('rollUp by weighted mean', () => {
  it.each<[string, Child[], Status, number | null]>([
    ['nothing', [], 'unknown', null],
    ['one green', [green], 'on_track', 9],
    ['green and amber: (9 + 5) / 2', [green, amber], 'on_track', 7],
    ['green, amber and red: 15 / 3', [green, amber, red], 'at_risk', 5],
    ['a heavy green: (3 × 9 + 1) / 4', [child('on_track', 9, { weight: 3 }), red], 'on_track', 7],
    ['grey is left out', [green, grey, grey], 'on_track', 9],
    ['only grey', [grey, grey], 'unknown', null],
    ['no weight', [child('on_track', 9, { weight: 0 }), red], 'off_track', 1],
    ['no weight at all', [child('on_track', 9, { weight: 0 })], 'unknown', null],
    ['capped at ten: (10 + 2) / 2', [child('on_track', 40), child('off_track', 2)], 'at_risk', 6],
    ['colour without score: 8⅓', [child('on_track', null)], 'on_track', 8.33333333333333],
    [
      'done counts as on track',
      [child('done', null), child('paused', null)],
      'on_track',
      8.33333333333333,
    ],
    [
      'on the green line',
      [child('on_track', 20 / 3), child('on_track', 20 / 3)],
      'on_track',
      6.66666666666667,
    ],
    [
      'a critical red',
      [green, green, green, green, child('off_track', 2, { critical: true })],
      'at_risk',
      6.66,
    ],
    [
      'a critical red among reds',
      [red, child('off_track', 2, { critical: true })],
      'off_track',
      1.5,
    ],
    [
      'a critical red without weight',
      [green, child('off_track', 1, { critical: true, weight: 0 })],
      'at_risk',
      6.66,
    ],
    ['a critical amber', [green, child('at_risk', 6, { critical: true })], 'on_track', 7.5],
    ['a critical grey', [green, child('unknown', null, { critical: true })], 'on_track', 9],
  ])('%s', (_, children, status, score) => {
    expect(rollUp(children, 'weighted_mean')).toMatchObject({ status, score });
  });
});

describe('rollUp by the worst', () => {
  it.each<[string, Child[], Status, number | null]>([
    ['nothing', [], 'unknown', null],
    ['green and amber', [green, amber], 'at_risk', 5],
    ['one red', [green, green, amber, red], 'off_track', 1],
    ['grey is left out', [green, grey], 'on_track', 9],
    ['no weight', [green, child('off_track', 1, { weight: 0 })], 'on_track', 9],
    ['colour without score', [green, child('at_risk', null)], 'at_risk', 5],
    [
      'a critical red without weight',
      [green, child('off_track', 1, { critical: true, weight: 0 })],
      'at_risk',
      6.66,
    ],
  ])('%s', (_, children, status, score) => {
    expect(rollUp(children, 'worst_of')).toMatchObject({ status, score });
  });
});

describe('coverage and counts', () => {
  it('say "7 of 9 current" and 4 / 2 / 1 / 2', () => {
    const children = [green, green, green, green, amber, amber, red, grey, grey];
    expect(rollUp(children, 'weighted_mean')).toMatchObject({
      coverage: { current: 7, total: 9 },
      counts: { on_track: 4, at_risk: 2, off_track: 1, unknown: 2 },
    });
  });

  it('leave out what is paused, cancelled or not started', () => {
    const idle = (['paused', 'cancelled', 'not_started'] as const).map((status) =>
      child(status, 9),
    );
    expect(rollUp([...idle, child('done', 10)], 'worst_of')).toEqual({
      status: 'on_track',
      score: 10,
      coverage: { current: 1, total: 1 },
      counts: { on_track: 1, at_risk: 0, off_track: 0, unknown: 0 },
    });
  });
});

it('gives a colour that agrees with its score, whatever the order', () => {
  const children = fc.array(
    fc.record({
      score: fc.integer({ min: 0, max: 1000 }).map((cents) => cents / 100),
      weight: fc.integer({ min: 0, max: 5 }),
      critical: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(children, fc.constantFrom(...ROLL_UP_METHODS), (parts, method) => {
      const rows = parts.map((part) => ({ ...part, status: statusOfScore(part.score) }));
      const whole = rollUp(rows, method);
      expect(rollUp(rows.toReversed(), method)).toEqual(whole);
      expect(whole.score === null || whole.status === statusOfScore(whole.score)).toBe(true);
    }),
  );
});
