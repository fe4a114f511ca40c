import { moneyInput, moneyText, parseMoney } from './money.ts';

describe('an amount as it is typed or pasted', () => {
  it.each([
    ['1,234.56', 'EUR', 'en-GB', 123_456],
    ['1.234,56', 'EUR', 'de', 123_456],
    ['1.234', 'EUR', 'de', 123_400],
    ['€ 1,234', 'EUR', 'en-GB', 123_400],
    ['1234 EUR', 'EUR', 'en-GB', 123_400],
    ['-€12.30', 'EUR', 'en-GB', -1_230],
    ['(1,200)', 'EUR', 'en-GB', -120_000],
    ['€(1,200.5)', 'EUR', 'en-GB', -120_050],
    ['($1,200)', 'USD', 'en-GB', -120_000],
    ['1,200-', 'EUR', 'en-GB', -120_000],
    ["1'234'567.89", 'CHF', 'en-GB', 123_456_789],
    ['0.29', 'EUR', 'en-GB', 29],
    ['1,500', 'JPY', 'en-GB', 1_500],
    ['1.234', 'KWD', 'en-GB', 1_234],
    ['0', 'EUR', 'en-GB', 0],
    ['(0)', 'EUR', 'en-GB', 0],
  ])('reads %s in %s (%s)', (text, currency, locale, amount) => {
    expect(parseMoney(text, currency, locale)).toBe(amount);
  });

  it.each(['', '  ', '-', '–', 'n/a', '#N/A'])('takes “%s” for nothing, never for zero', (text) => {
    expect(parseMoney(text, 'EUR', 'en-GB')).toBeNull();
  });

  it.each([
    ['twelve', 'EUR'],
    ['1.5', 'JPY'],
    ['12.345678', 'EUR'],
    ['(-5)', 'EUR'],
    ['1 2 3 x', 'EUR'],
  ])('refuses %s in %s', (text, currency) => {
    expect(parseMoney(text, currency, 'en-GB')).toBeUndefined();
  });

  it.each([
    [123_456, 'EUR', 'en-GB', '1234.56'],
    [123_400, 'EUR', 'de', '1234'],
    [-1_230, 'EUR', 'de', '-12,3'],
    [1_500, 'JPY', 'en-GB', '1500'],
    [null, 'EUR', 'en-GB', ''],
  ])('writes %s %s for a field (%s)', (amount, currency, locale, text) => {
    expect(moneyInput(amount, currency, locale)).toBe(text);
    expect(parseMoney(text, currency, locale)).toBe(amount);
  });
});

describe('an amount as it is read', () => {
  const text = moneyText('en-GB');

  it('has the decimals of its currency', () => {
    expect(text.exact(123_456, 'EUR')).toBe('€1,234.56');
    expect(text.exact(1_234, 'JPY')).toBe('JP¥1,234');
    expect(text.exact(1_234, 'KWD')).toBe('KWD\u00a01.234');
    expect(text.exact(null, 'EUR')).toBe('–');
  });

  it('says which way a difference goes', () => {
    expect(text.signed(-120_000, 'EUR')).toBe('−€1,200');
    expect(text.signed(120_000, 'EUR')).toBe('+€1,200');
    expect(text.signedExact(120_050, 'EUR')).toBe('+€1,200.50');
    expect(text.percent(-2.345)).toBe('−2.3 %');
    expect(text.percent(null)).toBe('');
  });

  it('is short in headlines', () => {
    expect(text.short(123_456_700, 'EUR')).toBe('€1.235m');
  });
});
