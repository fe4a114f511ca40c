import { inputProblems, ranking, scoreOf, type Criterion } from './prioritisation.ts';

const OURS: readonly Criterion[] = [
  { key: 'value', name: 'Value', weight: 3, isCost: false },
  { key: 'risk', name: 'Risk', weight: 1, isCost: true },
];

describe('the score of an item', () => {
  it.each([
    ['rice', { reach: 4000, impact: 2, confidence: 80, effort: 4 }, 1600],
    ['rice', { reach: 500, impact: 0.25, confidence: 50, effort: 0.5 }, 125],
    ['rice', { reach: 500, impact: 3, confidence: 100, effort: 0 }, null],
    ['wsjf', { value: 8, timeCriticality: 5, riskReduction: 2, jobSize: 3 }, 5],
    ['wsjf', { value: 1, timeCriticality: 1, riskReduction: 1, jobSize: 20 }, 0.15],
    ['value_effort', { value: 9, effort: 4 }, 2.25],
    ['custom', { value: 8, risk: 4 }, 7.5],
    ['custom', { value: 0, risk: 10 }, 0],
    ['custom', { value: 10, risk: 0 }, 10],
  ] as const)('by %s of %j is %s', (method, inputs, score) => {
    expect(scoreOf(method, OURS, inputs)).toBe(score);
  });

  it('is none where no criterion asks for anything', () => {
    expect(scoreOf('custom', [], {})).toBeNull();
  });
});

const wrong = (
  method: 'rice' | 'wsjf' | 'value_effort' | 'custom',
  given: Record<string, number>,
) => inputProblems(method, OURS, given).map(({ key }) => key);

describe('inputs', () => {
  it.each([
    ['rice', { reach: 0, impact: 0.25, confidence: 50, effort: 0.01 }, []],
    [
      'rice',
      { reach: -1, impact: 1.5, confidence: 79, effort: 0 },
      ['reach', 'impact', 'confidence', 'effort'],
    ],
    ['rice', { reach: 1e10, impact: 1, confidence: 100, effort: 10_001 }, ['reach', 'effort']],
    ['rice', { impact: 1, confidence: 100 }, ['reach', 'effort']],
    ['wsjf', { value: 1, timeCriticality: 20, riskReduction: 4, jobSize: 13 }, ['riskReduction']],
    ['value_effort', { value: 10, effort: 1 }, []],
    ['value_effort', { value: 0.9, effort: 10.1 }, ['value', 'effort']],
    ['custom', { value: 0, risk: 10 }, []],
    ['custom', { value: NaN, risk: 11, luck: 1 }, ['value', 'risk', 'luck']],
  ] as const)('of %s: %j leaves %j wrong', (method, given, keys) => {
    expect(wrong(method, given)).toEqual(keys);
  });

  it('say what is allowed', () => {
    expect(inputProblems('rice', [], { reach: 1, impact: 4, confidence: 50, effort: 0 })).toEqual([
      { key: 'impact', message: 'impact must be one of 0.25, 0.5, 1, 2, 3' },
      { key: 'effort', message: 'effort must be a number above 0 and at most 10000' },
    ]);
  });
});

const scored = (id: string, score: number | null, override: number | null = null) => ({
  id,
  score,
  override,
});
const order = (...items: ReturnType<typeof scored>[]) =>
  ranking(items).map(({ id, rank, scoreRank }) => `${rank} ${id} ${scoreRank}`);

describe('the ranking', () => {
  it('puts the best first and what has no score last', () => {
    expect(order(scored('a', 1), scored('b', null), scored('c', 3), scored('d', 1))).toEqual([
      '1 c 1',
      '2 a 2',
      '3 d 3',
      '4 b null',
    ]);
  });

  it('places by hand what was placed by hand', () => {
    expect(order(scored('a', 3), scored('b', 2), scored('c', 1, 1))).toEqual([
      '1 c 3',
      '2 a 1',
      '3 b 2',
    ]);
    expect(order(scored('a', 3, 2), scored('b', 2, 3), scored('c', 1))).toEqual([
      '1 c 3',
      '2 a 1',
      '3 b 2',
    ]);
    expect(order(scored('a', 3, 99), scored('b', 2))).toEqual(['1 b 2', '2 a 1']);
    expect(order()).toEqual([]);
  });
});
