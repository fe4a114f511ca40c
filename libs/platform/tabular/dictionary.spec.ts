import { applyDictionary, dictionaryOf, normaliseTerm, unmapped } from './dictionary.ts';

const dictionary = dictionaryOf({ Green: 'on', 'Amber/Red': 'risk', 'no view': null, '3': 'on' });

describe('normaliseTerm', () => {
  it.each([
    ['Amber/ Red', 'amber/red'],
    [' AMBER  /RED ', 'amber/red'],
    ['No\u00a0  view\n', 'no view'],
    ['cafe\u0301', 'caf\u00e9'],
  ])('takes %j for %s', (term, expected) => {
    expect(normaliseTerm(term)).toBe(expected);
  });
});

describe('applyDictionary', () => {
  it.each<[string | null, ReturnType<typeof applyDictionary>]>([
    ['green', { value: 'on' }],
    [' amber / red', { value: 'risk' }],
    ['No View', { value: null }],
    ['3', { value: 'on' }],
    ['', { missing: 'blank' }],
    [null, { missing: 'blank' }],
    [' Greenish ', { unmapped: 'Greenish' }],
    ['constructor', { unmapped: 'constructor' }],
    ['__proto__', { unmapped: '__proto__' }],
  ])('answers %j', (text, expected) => {
    expect(applyDictionary(text, dictionary)).toEqual(expected);
  });

  it('has a value for blank when one was given', () => {
    expect(applyDictionary(null, dictionaryOf({ ' ': 'unknown' }))).toEqual({ value: 'unknown' });
  });
});

describe('dictionaryOf', () => {
  it('refuses two values for one term', () => {
    expect(() => dictionaryOf({ 'Amber/Red': 1, 'amber / red': 2 })).toThrow(/two values/);
  });

  it('accepts two spellings with one value', () => {
    expect(dictionaryOf({ 'Amber/Red': 1, 'amber / red': 1 }).size).toBe(1);
  });
});

describe('unmapped', () => {
  it('lists what has no value, with counts, the most frequent first', () => {
    const values = ['Reset', 'green', 'Blue', 'blue', null, '', ' BLUE', 'Amber/ Red'];
    expect(unmapped(values, dictionary)).toEqual([
      { term: 'Blue', count: 3 },
      { term: 'Reset', count: 1 },
    ]);
  });
});
