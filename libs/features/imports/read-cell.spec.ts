import { dictionaryOf } from '#platform/tabular/dictionary';
import type { Constant } from './mapping.ts';
import { plain, text, type Field } from './field.ts';
import { readCell } from './read-cell.ts';

const read = (
  cell: string,
  field: Field,
  words: Readonly<Record<string, Constant | null>>,
): unknown =>
  readCell(cell, field, {
    decimal: '.',
    dayFormat: 'dd.mm.yy',
    cut: false,
    money: {},
    dictionary: dictionaryOf(words),
  });

describe('a dictionary', () => {
  const choice: Field = { type: { as: 'choice', of: ['on_track', 'off_track'] }, knownAs: [] };

  it.each([
    ['a word of the source', 'Red', choice, { value: 'off_track' }],
    ['a word of the field', 'on track', choice, { value: 'on_track' }],
    ['another word, which is never guessed', 'Mauve', choice, { unmapped: 'Mauve' }],
    ['a word that says nothing', 'Reset', choice, { missing: 'Reset' }],
  ])('of a choice knows %s', (_what, cell, field, expected) => {
    expect(read(cell, field, { red: 'off_track', reset: null })).toEqual(expected);
  });

  it.each([
    ['a word of the source', '15.6', { value: '2022-11-22' }],
    ['a day as it is written anyway', '01.02.22', { value: '2022-02-01', precision: 'day' }],
    ['what says that there is no day', 'TBD', { missing: 'TBD' }],
    ['what it cannot read', 'soon', { unmapped: 'soon' }],
  ])('of a day adds to what can be read: %s', (_what, cell, expected) => {
    expect(read(cell, plain('day'), { '15.6': '2022-11-22' })).toEqual(expected);
  });

  it('of a figure adds to the figures', () => {
    const effort = plain('number');
    expect(read('M', effort, { M: 3 })).toEqual({ value: 3 });
    expect(read('7', effort, { M: 3 })).toMatchObject({ value: 7 });
    expect(read('XXL', effort, { M: 3 })).toEqual({ unmapped: 'XXL' });
  });

  it('of a name leaves the other names as they are', () => {
    expect(read('DFT', text(10), { dft: 'DfT' })).toEqual({ value: 'DfT' });
    expect(read('HMRC', text(10), { dft: 'DfT' })).toEqual({ value: 'HMRC' });
    expect(read('', text(10), { dft: 'DfT' })).toEqual({ missing: 'blank' });
  });
});
