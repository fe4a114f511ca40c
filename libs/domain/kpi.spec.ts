import {
  definitionProblems,
  defaultRollup,
  hasParts,
  KPI_KINDS,
  scaleOf,
  type KpiDefinition,
} from './kpi.ts';

const retention: KpiDefinition = {
  name: 'Net revenue retention',
  question: 'Do customers stay and grow?',
  formula: 'revenue now from customers of a year ago / their revenue then',
  numerator: 'revenue now',
  denominator: 'revenue then',
  source: null,
  note: null,
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  kind: 'ratio',
  rollup: 'ratio_of_sums',
};

describe('definitionProblems', () => {
  const cases: [string, Partial<KpiDefinition>, string[]][] = [
    ['a sound definition', {}, []],
    ['a blank name', { name: ' \t' }, ['/name']],
    ['a name of 200', { name: 'x'.repeat(200) }, []],
    ['a name of 201', { name: 'x'.repeat(201) }, ['/name']],
    ['a question of 501', { question: 'x'.repeat(501) }, ['/question']],
    ['a formula of 1001', { formula: 'x'.repeat(1001) }, ['/formula']],
    ['a note of 2001', { note: 'x'.repeat(2001) }, ['/note']],
    ['a ratio that adds up', { rollup: 'sum' }, ['/rollup']],
    ['a ratio that averages', { rollup: 'mean' }, ['/rollup']],
    ['an average of percentages', { kind: 'average', rollup: 'mean' }, ['/rollup']],
    ['a percentage that adds up', { kind: 'flow', rollup: 'sum' }, ['/rollup']],
    ['an average of scores', { kind: 'score', rollup: 'mean', unit: 'score' }, []],
    ['a stock that adds up', { kind: 'stock', rollup: 'sum', unit: 'count' }, ['/rollup']],
    ['a percentage without roll-up', { rollup: 'none' }, []],
    ['a numerator alone', { denominator: null }, ['/denominator']],
    ['a denominator alone', { numerator: null }, ['/numerator']],
    ['neither part', { numerator: null, denominator: null }, []],
    ['six decimals', { decimals: 6 }, []],
    ['seven decimals', { decimals: 7 }, ['/decimals']],
    ['half a decimal', { decimals: 0.5 }, ['/decimals']],
    ['minus one decimal', { decimals: -1 }, ['/decimals']],
  ];

  it.each(cases)('%s', (_, change, pointers) => {
    const problems = definitionProblems({ ...retention, ...change });
    expect(problems.map(({ pointer }) => pointer)).toEqual(pointers);
  });
});

describe('a kind of KPI', () => {
  it('has a roll-up by default', () => {
    expect(KPI_KINDS.map(defaultRollup)).toEqual([
      'sum',
      'last',
      'ratio_of_sums',
      'weighted_mean',
      'median',
      'mean',
    ]);
  });

  it('has parts when it is a ratio, or rolls up as one', () => {
    expect(hasParts({ kind: 'ratio', rollup: 'none' })).toBe(true);
    expect(hasParts({ kind: 'score', rollup: 'ratio_of_sums' })).toBe(true);
    expect(hasParts({ kind: 'score', rollup: 'mean' })).toBe(false);
    expect(hasParts({ kind: 'flow', rollup: 'sum' })).toBe(false);
  });

  it('reads shares and net scores out of a hundred', () => {
    expect([scaleOf('percent'), scaleOf('points'), scaleOf('ratio')]).toEqual([100, 100, 1]);
  });
});
