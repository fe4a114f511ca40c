import {
  measurementProblems,
  valueOf,
  type MeasuredKpi,
  type MeasurementInput,
} from './measurement.ts';

const share: MeasuredKpi = { kind: 'ratio', unit: 'percent', decimals: 1, rollup: 'ratio_of_sums' };
const price: MeasuredKpi = { ...share, unit: 'currency', decimals: 2 };
const visits: MeasuredKpi = { kind: 'flow', unit: 'count', decimals: 0, rollup: 'sum' };
const nps: MeasuredKpi = { kind: 'score', unit: 'points', decimals: 0, rollup: 'ratio_of_sums' };

const empty: MeasurementInput = {
  series: 'actual',
  state: 'final',
  value: null,
  numerator: null,
  denominator: null,
  observations: null,
  low: null,
  high: null,
  reason: null,
};
const third = { ...empty, numerator: 1, denominator: 3 };
const likely = { ...empty, series: 'forecast', value: 50 } as const;

describe('valueOf', () => {
  it.each<[string, MeasuredKpi, MeasurementInput, number | null]>([
    ['a typed value', visits, { ...empty, value: 12 }, 12],
    ['a share of a hundred', share, third, 33.3333333333333],
    ['a price', price, { ...empty, numerator: 10, denominator: 4 }, 2.5],
    ['a net score', nps, { ...empty, numerator: -3, denominator: 12 }, -25],
    ['parts before the typed value', share, { ...third, value: 33.3 }, 33.3333333333333],
    ['a share without dust', share, { ...empty, numerator: 0.07, denominator: 1 }, 7],
    ['nothing to divide by', share, { ...empty, numerator: 0, denominator: 0 }, null],
    ['not applicable', share, { ...third, state: 'not_applicable' }, null],
    ['withdrawn', visits, { ...empty, value: 1, state: 'withdrawn' }, null],
    ['nothing', visits, empty, null],
  ])('%s', (_, kpi, input, value) => {
    expect(valueOf(kpi, input)).toBe(value);
  });
});

describe('measurementProblems', () => {
  it.each<[string, MeasuredKpi, MeasurementInput, string[]]>([
    ['a value', visits, { ...empty, value: 0 }, []],
    ['no value', visits, empty, ['/value']],
    ['15 digits', visits, { ...empty, value: 0.123456789012345 }, []],
    ['16 digits', visits, { ...empty, value: 0.1234567890123456 }, ['/value']],
    ['a part with 16 digits', share, { ...third, numerator: 0.1234567890123456 }, ['/numerator']],
    ['a value of 1e15', visits, { ...empty, value: 1e15 }, ['/value']],
    ['parts alone', share, third, []],
    ['parts and their rounded value', share, { ...third, value: 33.3 }, []],
    ['parts and half a digit off', share, { ...third, value: 33.35, denominator: 3 }, []],
    ['parts and another value', share, { ...third, value: 33 }, ['/value']],
    ['parts and the share of one', share, { ...third, value: 0.333 }, ['/value']],
    ['a value without parts', share, { ...empty, value: 33.3 }, []],
    ['half a ratio', share, { ...empty, numerator: 1 }, ['/value', '/denominator']],
    ['half a ratio and a value', share, { ...empty, value: 5, denominator: 2 }, ['/numerator']],
    [
      'parts of a flow',
      visits,
      { ...empty, value: 2, numerator: 4, denominator: 2 },
      ['/numerator'],
    ],
    ['parts of a net score', nps, { ...empty, numerator: 4, denominator: 8, value: 50 }, []],
    ['division by zero', share, { ...empty, numerator: 1, denominator: 0 }, ['/denominator']],
    [
      'a ratio out of range',
      price,
      { ...empty, numerator: 9e14, denominator: 0.01 },
      ['/denominator'],
    ],
    [
      'not applicable',
      share,
      { ...empty, state: 'not_applicable', reason: 'No trials ran.', numerator: 0, denominator: 0 },
      [],
    ],
    [
      'not applicable, no reason',
      visits,
      { ...empty, state: 'not_applicable', reason: ' ' },
      ['/reason'],
    ],
    [
      'not applicable, with a value',
      visits,
      { ...empty, state: 'not_applicable', reason: 'Closed.', value: 0 },
      ['/value'],
    ],
    [
      'not applicable, with parts',
      share,
      { ...third, state: 'not_applicable', reason: 'Closed.' },
      ['/denominator'],
    ],
    ['withdrawn', visits, { ...empty, state: 'withdrawn', reason: 'Wrong file.' }, []],
    ['withdrawn, no reason', visits, { ...empty, state: 'withdrawn' }, ['/reason']],
    ['restated', visits, { ...empty, state: 'restated', value: 3, reason: 'Late invoice.' }, []],
    ['restated, no reason', visits, { ...empty, state: 'restated', value: 3 }, ['/reason']],
    ['a reason of 2001', visits, { ...empty, value: 3, reason: 'x'.repeat(2001) }, ['/reason']],
    ['observations', visits, { ...empty, value: 3, observations: 1 }, []],
    ['no observations', visits, { ...empty, value: 3, observations: 0 }, ['/observations']],
    ['half an observation', visits, { ...empty, value: 3, observations: 1.5 }, ['/observations']],
    ['a forecast without range', visits, likely, []],
    ['a forecast with range', visits, { ...likely, low: 50, high: 60 }, []],
    ['low above likely', visits, { ...likely, low: 51, high: 60 }, ['/low']],
    ['high below likely', visits, { ...likely, low: 40, high: 49 }, ['/high']],
    ['low alone', visits, { ...likely, low: 40 }, ['/high']],
    ['high alone', visits, { ...likely, high: 60 }, ['/low']],
    [
      'low above what the parts make',
      share,
      { ...third, series: 'forecast', low: 34, high: 40 },
      ['/low'],
    ],
    ['an actual with range', visits, { ...likely, series: 'actual', low: 40, high: 60 }, ['/low']],
  ])('%s', (_, kpi, input, pointers) => {
    expect(measurementProblems(kpi, input).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('says what the parts make', () => {
    expect(
      measurementProblems(price, { ...empty, numerator: 5, denominator: 2, value: 3 }),
    ).toEqual([{ pointer: '/value', message: 'The numerator and the denominator make 2.5.' }]);
  });
});
