import { differenceText, figureText, offText, shareText, type FigureKind } from './figure-text.ts';

const english = { locale: 'en', currency: 'EUR' };
const percent: FigureKind = { unit: 'percent', decimals: 1 };

describe('figureText', () => {
  it.each<[number | null, FigureKind, string, string]>([
    [48.7, percent, 'en', '48.7 %'],
    [48.7, percent, 'de', '48,7 %'],
    [0, percent, 'en', '0.0 %'],
    [-0, percent, 'en', '0.0 %'],
    [-0.04, percent, 'en', '0.0 %'],
    [-0.05, percent, 'de', '−0,1 %'],
    [-0.004, { unit: 'currency', decimals: 2 }, 'en', '€0.00'],
    [null, percent, 'en', 'no value'],
    [1234567, { unit: 'count', decimals: 0 }, 'en', '1,234,567'],
    [1234.5, { unit: 'currency', decimals: 2 }, 'en', '€1,234.50'],
    [-3, { unit: 'days', decimals: 0 }, 'en', '−3 d'],
    [7.25, { unit: 'score', decimals: 2 }, 'en', '7.25'],
  ])('writes %j of %j in %s as “%s”', (value, kind, locale, text) => {
    expect(figureText(value, kind, { ...english, locale })).toBe(text);
  });
});

describe('shareText', () => {
  it.each<[number, string, string, string]>([
    [0.59, 'en', '59 %', '+59 %'],
    [2 / 3, 'de', '66,7 %', '+66,7 %'],
    [-1.91, 'en', '−191 %', '−191 %'],
    [-0.0004, 'en', '0 %', '0 %'],
  ])('writes %j in %s as “%s”, and as “%s” where it is a difference', (share, locale, ...texts) => {
    expect([shareText(share, locale), shareText(share, locale, true)]).toEqual(texts);
  });
});

describe('offText', () => {
  it.each<[number, string, string]>([
    [18, 'en', '+18.0 %'],
    [-53.14, 'de', '−53,1 %'],
    [-0.04, 'en', '0.0 %'],
    [1234.56, 'en', '+1,234.6 %'],
  ])('writes %j in %s as “%s”', (off, locale, text) => {
    expect(offText(off, locale)).toBe(text);
  });
});

describe('differenceText', () => {
  it.each<[number | null, number | null, FigureKind, string]>([
    [48.7, 46.6, percent, '+2.1 pp'],
    [46.6, 48.7, percent, '−2.1 pp'],
    [5, 5, percent, '±0.0 pp'],
    [5, 5.04, percent, '±0.0 pp'],
    [5.04, 5, percent, '±0.0 pp'],
    [5, 5.06, percent, '−0.1 pp'],
    [9, 12, { unit: 'days', decimals: 0 }, '−3 d'],
    [null, 12, percent, ''],
    [12, null, percent, ''],
  ])('between %j and %j of %j is “%s”', (value, reference, kind, text) => {
    expect(differenceText(value, reference, kind, english)).toBe(text);
  });
});
