import { decide, type Content, type StatedValue } from './correction.ts';

const COUNT = { kind: 'flow', unit: 'count', decimals: 0, rollup: 'sum' } as const;
const SHARE = { kind: 'ratio', unit: 'percent', decimals: 1, rollup: 'ratio_of_sums' } as const;

const on = (state: Content['state'], value: number | null = 10): Content => ({
  value,
  numerator: null,
  denominator: null,
  low: null,
  high: null,
  observations: null,
  state,
  reason: state === 'restated' ? 'typo' : '',
  note: 'counted by hand',
  evidence: '',
  source: 'ledger',
});

describe('recording over what is there', () => {
  it.each<[string, Content | undefined, StatedValue, string, Partial<Content>]>([
    ['a first value is final', undefined, { value: 10 }, 'created', { state: 'final' }],
    [
      'a first forecast is provisional',
      undefined,
      { series: 'forecast', value: 10, low: 8, high: 12 },
      'created',
      { state: 'provisional', low: 8, high: 12 },
    ],
    ['after a withdrawal it is new', on('withdrawn', null), { value: 10 }, 'created', { note: '' }],
    [
      'a provisional value moves freely',
      on('provisional'),
      { value: 11 },
      'corrected',
      { value: 11, state: 'final', note: '' },
    ],
    [
      'a provisional value becomes final',
      on('provisional'),
      { value: 10 },
      'corrected',
      { state: 'final', note: 'counted by hand', source: 'ledger' },
    ],
    [
      'a final value is restated with a reason',
      on('final'),
      { value: 11, reason: 'late order' },
      'corrected',
      { value: 11, state: 'restated', reason: 'late order' },
    ],
    [
      'a restated value is restated again',
      on('restated'),
      { value: 11, reason: 'again' },
      'corrected',
      { state: 'restated', reason: 'again' },
    ],
    [
      'a final value turns out not to apply',
      on('final'),
      { state: 'not_applicable', reason: 'closed' },
      'corrected',
      { state: 'not_applicable', value: null },
    ],
    [
      'what did not apply gets a value',
      on('not_applicable', null),
      { value: 3 },
      'corrected',
      { value: 3, state: 'final' },
    ],
    [
      'a note is added to a final value',
      on('final'),
      { value: 10, note: 'audited' },
      'corrected',
      { state: 'final', note: 'audited', source: 'ledger' },
    ],
    [
      'a note on a restated value keeps its reason',
      on('restated'),
      { value: 10, note: 'audited' },
      'corrected',
      { state: 'restated', reason: 'typo' },
    ],
  ])('%s', (_, current, stated, outcome, content) => {
    expect(decide(COUNT, current, stated)).toMatchObject({ outcome, content });
  });

  it.each<[string, Content, StatedValue]>([
    ['the same value', on('final'), { value: 10 }],
    ['the same value with its note', on('final'), { value: 10, note: 'counted by hand' }],
    ['the correction once more', on('restated'), { value: 10, reason: 'typo' }],
    ['the correction, called final', on('restated'), { value: 10, state: 'final' }],
    ['a provisional value once more', on('provisional'), { value: 10, state: 'provisional' }],
    [
      'what does not apply once more',
      on('not_applicable', null),
      { state: 'not_applicable', reason: 'closed' },
    ],
  ])('adds nothing for %s', (_, current, stated) => {
    expect(decide(COUNT, current, stated)).toEqual({ outcome: 'same' });
  });

  it.each<[string, Content | undefined, StatedValue, string]>([
    ['a final value that changes without a reason', on('final'), { value: 11 }, '/reason'],
    ['a reason of blanks', on('final'), { value: 11, reason: ' ' }, '/reason'],
    ['a restated value that changes without a reason', on('restated'), { value: 11 }, '/reason'],
    [
      'a final value that becomes provisional',
      on('final'),
      { value: 10, state: 'provisional' },
      '/state',
    ],
    ['no value at all', undefined, {}, '/value'],
    ['parts of what is not a ratio', undefined, { value: 1, numerator: 1 }, '/numerator'],
    ['a note without end', undefined, { value: 1, note: 'x'.repeat(2001) }, '/note'],
  ])('refuses %s', (_, current, stated, pointer) => {
    expect(decide(COUNT, current, stated)).toMatchObject({
      outcome: 'refused',
      problems: [{ pointer }],
    });
  });

  it('takes the value from the parts of a ratio', () => {
    const decision = decide(SHARE, undefined, { value: 33.3, numerator: 1, denominator: 3 });
    expect(decision).toMatchObject({ content: { value: 33.3333333333333, numerator: 1 } });
  });
});
