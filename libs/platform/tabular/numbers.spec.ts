import { type Decimal, guessDecimal, parseNumber } from './numbers.ts';

type Expected = number | 'ambiguous' | 'refused';

const read = (text: string, decimal: Decimal | 'auto'): Expected => {
  const result = parseNumber(text, { decimal });
  if ('value' in result) return result.value;
  if ('missing' in result) throw new Error(`${text} counts as missing`);
  return result.error.includes('in two ways') ? 'ambiguous' : 'refused';
};

describe('parseNumber', () => {
  const cases: [string, Expected, Expected, Expected][] = [
    ['0', 0, 0, 0],
    ['-0', 0, 0, 0],
    ['12', 12, 12, 12],
    ['007', 7, 7, 7],
    ['1.5', 1.5, 'refused', 1.5],
    ['1,5', 'refused', 1.5, 1.5],
    ['.5', 0.5, 'refused', 0.5],
    [',25', 'refused', 0.25, 0.25],
    ['1.234', 1.234, 1234, 'ambiguous'],
    ['1,234', 1234, 1.234, 'ambiguous'],
    ['-1,234', -1234, -1.234, 'ambiguous'],
    ['0.123', 0.123, 'refused', 0.123],
    ['1234.567', 1234.567, 'refused', 1234.567],
    ['1,234.5', 1234.5, 'refused', 1234.5],
    ['1.234,5', 'refused', 1234.5, 1234.5],
    ['1,234,567', 1234567, 'refused', 1234567],
    ['1.234.567', 'refused', 1234567, 1234567],
    ['1.234.567,89', 'refused', 1234567.89, 1234567.89],
    ["1'234'567.5", 1234567.5, 'refused', 1234567.5],
    ['1’234', 1234, 1234, 1234],
    ['1 234 567', 1234567, 1234567, 1234567],
    ['1\u00a0234,5', 'refused', 1234.5, 1234.5],
    ['1\u202f234\u202f567', 1234567, 1234567, 1234567],
    ['1\u2009234.567', 1234.567, 'refused', 1234.567],
    ['1,23,456', 'refused', 'refused', 'refused'],
    ['1,234 567', 'refused', 'refused', 'refused'],
    ['1.2.3', 'refused', 'refused', 'refused'],
    ['1..2', 'refused', 'refused', 'refused'],
    ['5.', 'refused', 'refused', 'refused'],
    ['12  345', 'refused', 'refused', 'refused'],
  ];

  it.each(cases)('reads %s', (text, point, comma, auto) => {
    expect([read(text, '.'), read(text, ','), read(text, 'auto')]).toEqual([point, comma, auto]);
  });

  it.each<[string, number]>([
    ['\u22125', -5],
    ['\u20135.5', -5.5],
    ['- 5', -5],
    ['+5', 5],
    ['5-', -5],
    ['(1,234)', -1234],
    ['( 52 )', -52],
    ['1.5E+05', 150000],
    ['1e-7', 1e-7],
    ['1.90m', 1900000],
    ['1.1k', 1100],
    ['12 mn', 12000000],
    ['0.3bn', 300000000],
    ['2.675 BN', 2675000000],
    [' 7\u00a0', 7],
    ['1000000000000000000', 1e18],
    ['123456789.012345', 123456789.012345],
    ['0.000000000000000123456789012345', 1.23456789012345e-16],
  ])('reads %j', (text, value) => {
    expect(parseNumber(text, { decimal: '.' })).toEqual({ value, percent: false, currency: null });
  });

  it.each<[string, number, string]>([
    ['£1,996.00', 1996, '£'],
    ['-$5', -5, '$'],
    ['$-5', -5, '$'],
    ['($1,234)', -1234, '$'],
    ['$(1,234)', -1234, '$'],
    ['\u2212£1.2m', -1200000, '£'],
    ['US$ 5', 5, 'US$'],
    ['5 €', 5, '€'],
    ['¥500', 500, '¥'],
    ['EUR 1.5bn', 1500000000, 'EUR'],
    ['5.00 USD', 5, 'USD'],
    ['5EUR', 5, 'EUR'],
    ['1.5 M€', 1500000, '€'],
  ])('reads the money %s', (text, value, currency) => {
    expect(parseNumber(text, { decimal: '.' })).toEqual({ value, percent: false, currency });
  });

  it.each<[string, number]>([
    ['48,7 %', 48.7],
    ['100%', 100],
    ['(2,5%)', -2.5],
    ['-2,5\u00a0%', -2.5],
  ])('keeps the percent number of %s', (text, value) => {
    expect(parseNumber(text, { decimal: ',' })).toEqual({ value, percent: true, currency: null });
  });

  it.each(['', '  ', '\u00a0', null])('takes %j for missing, not for 0', (text) => {
    expect(parseNumber(text, { decimal: 'auto' })).toEqual({ missing: 'blank' });
  });

  it.each([
    'N/A',
    'n/a (see note 3)',
    'NA',
    'n.a.',
    '.',
    '..',
    '-',
    '–',
    '—',
    '?',
    'TBD',
    'tbc',
    'To be agreed in 2023',
    'Not available',
    'Data not given',
    'Exempt under Section 9 of some Act',
    'Exempted',
    'Unknown',
    '#DIV/0!',
    '#N/A',
    'null',
  ])('keeps the reason of %s', (text) => {
    expect(parseNumber(` ${text} `, { decimal: '.' })).toEqual({ missing: text });
  });

  it.each([
    '55 per writer per month',
    '> 5',
    '<= 48',
    '~5',
    '5 of 7',
    '5/7',
    '5-7',
    '10x',
    '5 MRs',
    '5 XYZ',
    '5 USD EUR',
    '$5 USD',
    '--5',
    '-5-',
    '(5',
    '5)',
    '(-5)',
    '5%%',
    '5k%',
    '5e3k',
    '5e400',
    '1e-400',
    'm5',
    'Infinity',
    '0x10',
    '٥',
    'Notable 5',
    '1234567890.1234567',
    '2022-08-12',
    `1${' '.repeat(200)}`.concat('x'),
    '9'.repeat(100_000),
  ])('does not guess %s', (text) => {
    expect(read(text, '.')).toBe('refused');
  });

  it.each<[string, Decimal | 'auto', string]>([
    [
      '1.234',
      'auto',
      '"1.234" can be read in two ways. Say whether "." or "," is the decimal sign.',
    ],
    ['1,5', '.', '"1,5" does not fit the decimal sign ".". It would fit ",".'],
    ['1..5', '.', '"1..5" does not fit the decimal sign ".".'],
    ['1..5', 'auto', '"1..5" has separators where no number has them.'],
    [
      '12345.678901234567',
      '.',
      '"12345.678901234567" has more than 15 significant digits. Round it.',
    ],
    ['several', '.', '"several" is not a number.'],
  ])('says what to do about %s', (text, decimal, error) => {
    expect(parseNumber(text, { decimal })).toEqual({ error });
  });
});

describe('guessDecimal', () => {
  it.each<[string, (string | null)[], Decimal | null]>([
    ['one sure sample', ['1.234', '1.5'], '.'],
    ['a sure comma', ['1.234', '12', '0,5 %'], ','],
    ['grouping that tells', ['1.234.567', '1.234'], ','],
    ['whole numbers only', ['12', '1 234', 'N/A', null, ''], '.'],
    ['ambiguous samples only', ['1.234', '12'], null],
    ['samples that contradict each other', ['1.5', '1,5'], null],
    ['prose beside', ['none yet, really', '5 of 7', '1,5'], ','],
    ['nothing', [], '.'],
  ])('decides by %s', (_name, samples, decimal) => {
    expect(guessDecimal(samples)).toBe(decimal);
  });
});
