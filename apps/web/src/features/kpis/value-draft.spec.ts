import { draftOf, type FigureTexts } from './value-draft.ts';

const empty: FigureTexts = { value: '', numerator: '', denominator: '', low: '', high: '' };
const alone = { locale: 'en', unit: 'percent', isByParts: false } as const;
const parts = { ...alone, isByParts: true } as const;

describe('A value that is being typed', () => {
  test('is what the field says', () => {
    expect(draftOf({ ...empty, value: '48.7 %' }, alone)).toEqual({
      value: 48.7,
      parts: {},
      wrong: [],
    });
  });

  test('is made of its parts, out of a hundred for a share', () => {
    const draft = draftOf({ ...empty, numerator: '634', denominator: '698' }, parts);
    expect(draft).toEqual({
      value: 90.8309455587393,
      parts: { numerator: 634, denominator: 698 },
      wrong: [],
    });
    const plain = draftOf(
      { ...empty, numerator: '3', denominator: '2' },
      { ...parts, unit: 'ratio' },
    );
    expect(plain.value).toBe(1.5);
  });

  test('is none while a part is missing, or nothing can be divided', () => {
    expect(draftOf({ ...empty, numerator: '634' }, parts).value).toBeNull();
    expect(draftOf({ ...empty, numerator: '634', denominator: '0' }, parts).value).toBeNull();
    expect(draftOf(empty, alone).value).toBeNull();
  });

  test('names the fields that hold no figure', () => {
    expect(draftOf({ ...empty, value: 'much' }, alone)).toMatchObject({
      value: null,
      wrong: ['value'],
    });
    expect(
      draftOf({ ...empty, value: 'much', numerator: '1', denominator: '2' }, parts).wrong,
    ).toEqual([]);
    expect(draftOf({ ...empty, value: '5', low: 'few' }, alone).wrong).toEqual(['low']);
  });
});
