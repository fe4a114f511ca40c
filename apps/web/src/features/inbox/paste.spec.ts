import { isSheet, planPaste } from './paste.ts';

const ROWS = [
  { id: '1', key: 'activation', name: 'Activation rate' },
  { id: '2', key: 'time-to-value', name: 'Time to value' },
  { id: '3', key: 'trial-to-paid', name: 'Trial → paid' },
];

const plan = (text: string, { from = '1', locale = 'en' } = {}) => {
  const { changes, refused, blank } = planPaste(text, ROWS, from, locale);
  return {
    changes: Object.fromEntries([...changes].map(([id, { value }]) => [id, value])),
    refused: refused.map(({ name, text: cell, why }) => `${name}: ${cell} ${why}`),
    blank,
  };
};

describe('a paste from a spreadsheet', () => {
  it.each([
    ['48.7\n9.6', true],
    ['48.7\t9.6', true],
    ['48.7\r\n', false],
    ['48.7', false],
  ])('tells a column from one figure: %j', (text, isColumn) => {
    expect(isSheet(text)).toBe(isColumn);
  });

  it('fills down from the row on which it was pasted', () => {
    expect(plan('1\n2\n3')).toEqual({ changes: { 1: 1, 2: 2, 3: 3 }, refused: [], blank: 0 });
    expect(plan('1\n2', { from: '2' }).changes).toEqual({ 2: 1, 3: 2 });
  });

  it('fills down from one row of cells, too', () => {
    expect(plan('1\t2\t3').changes).toEqual({ 1: 1, 2: 2, 3: 3 });
  });

  it.each([
    ['1,234.5', 'en', 1234.5],
    ['1.234,5', 'de', 1234.5],
    ['48,7', 'de', 48.7],
    ['48.7 %', 'en', 48.7],
    ['(3.2)', 'en', -3.2],
    ['(1,200)', 'en', -1200],
    ['€ 18,400', 'en', 18400],
    ['−4', 'en', -4],
  ])('reads %s (%s) as %d', (text, locale, value) => {
    expect(plan(`${text}\n1`, { locale }).changes).toEqual({ 1: value, 2: 1 });
  });

  it('takes blanks, dashes and n/a for no value, and never for zero', () => {
    expect(plan('\nn/a\n5')).toEqual({ changes: { 3: 5 }, refused: [], blank: 2 });
    expect(plan('–\n-\n#N/A')).toEqual({ changes: {}, refused: [], blank: 3 });
    expect(plan('0\n1').changes).toEqual({ 1: 0, 2: 1 });
  });

  it('names what it refuses, and takes the rest', () => {
    expect(plan('48.7\nabout nine\n12\n13')).toEqual({
      changes: { 1: 48.7, 3: 12 },
      refused: ['Time to value: about nine not_a_number', '13: 13 no_row'],
      blank: 0,
    });
  });

  it('finds rows by name or key, in any order', () => {
    expect(plan('Trial -> paid\t12\nACTIVATION\tSep\t48.7\nChurn\t3\nTime to value\t')).toEqual({
      changes: { 1: 48.7, 3: 12 },
      refused: ['Churn: 3 no_row'],
      blank: 1,
    });
  });

  it('takes the figure beside names that it does not know for a column', () => {
    expect(plan('a\t1\nb\t2').changes).toEqual({ 1: 1, 2: 2 });
  });
});
