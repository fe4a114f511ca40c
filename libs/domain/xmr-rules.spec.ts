import { xmrSignals, type XmrRule } from './xmr-rules.ts';

/** Nearer a limit than the centre begins at 12.5 and 7.5. */
const limits = { centre: 10, lower: 5, upper: 15 };

function indexesOf(points: readonly number[], rule: XmrRule): number[] {
  return xmrSignals(points, limits)
    .filter((signal) => signal.rule === rule)
    .map(({ index }) => index);
}

describe('xmrSignals', () => {
  it.each<[string, XmrRule, number[], number[]]>([
    ['a point above', 'outside', [10, 15.1, 10], [1]],
    ['a point below', 'outside', [4.9, 10], [0]],
    ['points on the limits', 'outside', [15, 5], []],
    ['8 above the centre', 'shift', [9, 11, 11, 11, 12, 11, 11, 11, 11], [1, 2, 3, 4, 5, 6, 7, 8]],
    ['7 above the centre', 'shift', [9, 11, 11, 11, 12, 11, 11, 11], []],
    ['8 with one on the centre', 'shift', [11, 11, 11, 11, 10, 11, 11, 11, 11], []],
    ['8 below, then one above', 'shift', [9, 9, 9, 9, 9, 9, 9, 9, 11], [0, 1, 2, 3, 4, 5, 6, 7]],
    ['3 of 4 near the upper limit', 'near_limit', [10, 13, 10, 13, 13], [1, 3, 4]],
    ['3 in a row near the lower limit', 'near_limit', [7, 7, 7, 10], [0, 1, 2]],
    ['3 of 5 near a limit', 'near_limit', [13, 10, 10, 13, 13], []],
    ['3 of 4 near either limit', 'near_limit', [13, 7, 13, 10], []],
    ['3 half way', 'near_limit', [12.5, 12.5, 12.5, 12.5], []],
    ['3 of 4, with one outside', 'near_limit', [13, 16, 10, 13], [0, 1, 3]],
    ['6 rising', 'trend', [11, 8, 9, 9.5, 10, 11, 12], [1, 2, 3, 4, 5, 6]],
    ['6 falling', 'trend', [12, 11, 10.5, 10, 9, 8], [0, 1, 2, 3, 4, 5]],
    ['5 rising', 'trend', [8, 9, 10, 11, 12, 12], []],
    ['6 rising with a rest', 'trend', [8, 9, 9, 10, 11, 12], []],
    ['nothing', 'trend', [], []],
  ])('%s: %s', (_, rule, points, indexes) => {
    expect(indexesOf(points, rule)).toEqual(indexes);
  });

  it('tells the side, in order of the points', () => {
    expect(xmrSignals([16, 10, 4], limits)).toEqual([
      { index: 0, rule: 'outside', side: 'high' },
      { index: 2, rule: 'outside', side: 'low' },
    ]);
  });
});
