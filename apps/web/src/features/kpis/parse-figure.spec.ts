import { parseFigure } from './parse-figure.ts';

describe('A typed figure', () => {
  test.each([
    ['48.7', 'en', 48.7],
    ['48,7', 'en', 48.7],
    ['48,7', 'de', 48.7],
    ['48.7', 'de', 48.7],
    ['1,234', 'en', 1234],
    ['1,234', 'de', 1.234],
    ['1.234', 'de', 1234],
    ['1.234', 'en', 1.234],
    ['0.125', 'de', 0.125],
    ['1,234.5', 'de', 1234.5],
    ['1.234,5', 'en', 1234.5],
    ['1,234,567', 'en', 1_234_567],
    ['1.234.567', 'en', 1_234_567],
    ["12'400", 'de-CH', 12_400],
    ['12 400', 'de', 12_400],
    ['48.7 %', 'en', 48.7],
    ['€ 1,200', 'en', 1200],
    ['-€5', 'en', -5],
    ['1.200 €', 'de', 1200],
    ['EUR 30', 'en', 30],
    ['9.6 d', 'en', 9.6],
    ['−3', 'en', -3],
    ['+3', 'en', 3],
    ['.5', 'en', 0.5],
    ['7.', 'en', 7],
    ['0', 'en', 0],
  ])('%s in %s is %d', (text, locale, value) => {
    expect(parseFigure(text, locale)).toBe(value);
  });

  test.each(['', '  '])('is none where nothing is typed', (text) => {
    expect(parseFigure(text, 'en')).toBeNull();
  });

  test.each([
    'many',
    '1.2.3',
    '1,23,456',
    '12a',
    '%',
    '--3',
    '1e5',
    '1,2345.6',
    '1.2345678901234567',
  ])('%s is no figure', (text) => {
    expect(parseFigure(text, 'en')).toBeUndefined();
  });
});
