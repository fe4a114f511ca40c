import { editableFigure, shortFigure, shortPeriod } from './short-texts.ts';

const format = { locale: 'en', currency: 'EUR' };

test.each([
  ['2026-10', 'October 2026', 'month', 'Oct 26'],
  ['2026-W45', 'Week 45, 2026', 'week', 'W45'],
  ['2026-Q4', 'Q4 2026', 'quarter', 'Q4 26'],
  ['FY2027-H1', 'FY2027 H1', 'half', 'H1 27'],
  ['2027-P03', 'P03 2027', 'month', 'P03 27'],
  ['2026', '2026', 'year', '2026'],
  ['FY2026', 'FY2026', 'year', 'FY2026'],
] as const)('The period %s is short as “%s … %s”', (key, label, kind, short) => {
  expect(shortPeriod({ key, label, kind }, 'en')).toBe(short);
});

test.each([
  [85, 'percent', 1, '85 %'],
  [85.5, 'percent', 1, '85.5 %'],
  [85.951, 'percent', 1, '86.0 %'],
  [1_505_095, 'currency', 0, '€1.51M'],
  [9_800, 'count', 0, '9,800'],
  [12_400, 'count', 0, '12.4K'],
  [-20_000, 'currency', 0, '−€20K'],
] as const)('%d in %s is short as its decimals %i allow', (value, unit, decimals, short) => {
  expect(shortFigure(value, { unit, decimals }, format)).toBe(short);
});

test('A figure in a field keeps every digit, and no separators of thousands', () => {
  expect(editableFigure(1_234.56, 'de')).toBe('1234,56');
  expect(editableFigure(90.8309455587393, 'en')).toBe('90.8309455587393');
  expect(editableFigure(0, 'en')).toBe('0');
  expect(editableFigure(null, 'en')).toBe('');
});
