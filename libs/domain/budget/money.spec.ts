import fc from 'fast-check';
import { allocate, convert, divideHalfEven, exponentOf } from './money.ts';

describe('exponentOf', () => {
  it.each([
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['HUF', 2],
  ])('knows the decimals of %s', (currency, exponent) => {
    expect(exponentOf(currency)).toBe(exponent);
  });
});

describe('convert', () => {
  it.each([
    ['euros of two decimals', [12_345, 'USD'], [1.1, 'EUR'], 13_580],
    ['yen, which have none: 100,000 × 0.0061 = 610.00', [100_000, 'JPY'], [0.0061, 'EUR'], 61_000],
    ['dinars, which have three: 1.500 × 3.05 = 4.575', [1500, 'KWD'], [3.05, 'EUR'], 458],
    ['into yen: 10.00 × 163.5', [1000, 'EUR'], [163.5, 'JPY'], 1635],
    ['into dinars: 10.00 × 0.3279', [1000, 'EUR'], [0.3279, 'KWD'], 3279],
    ['half to the even cent below: 0.05 × 0.5 = 0.025', [5, 'USD'], [0.5, 'EUR'], 2],
    ['half to the even cent above: 0.07 × 0.5 = 0.035', [7, 'USD'], [0.5, 'EUR'], 4],
    ['a credit, mirrored', [-5, 'USD'], [0.5, 'EUR'], -2],
    ['more than half up', [51, 'JPY'], [0.0005, 'EUR'], 3],
    ['nothing', [0, 'USD'], [1.7, 'EUR'], 0],
  ] as const)('takes %s', (_, [amount, currency], [rate, to], expected) => {
    expect(convert({ amount, currency }, rate, to)).toEqual({ amount: expected, currency: to });
  });

  it('loses nothing by rates and amounts that doubles would round', () => {
    expect(convert({ amount: 900_719_925_474_099, currency: 'USD' }, 1.000001, 'EUR').amount).toBe(
      900_720_826_194_024,
    );
  });
});

describe('divideHalfEven', () => {
  it.each([
    [5n, 2n, 2n],
    [7n, 2n, 4n],
    [-5n, 2n, -2n],
    [-7n, 2n, -4n],
    [7n, -2n, -4n],
    [8n, 3n, 3n],
    [-7n, 3n, -2n],
  ])('divides %s by %s', (dividend, divisor, expected) => {
    expect(divideHalfEven(dividend, divisor)).toBe(expected);
  });
});

describe('allocate', () => {
  it.each([
    ['thirds of a euro', 100, [1, 1, 1], [34, 33, 33]],
    ['by 50, 30 and 20 percent', 1001, [0.5, 0.3, 0.2], [501, 300, 200]],
    ['a credit', -100, [1, 1, 1], [-34, -33, -33]],
    ['nothing to those without weight', 7, [0, 1], [0, 7]],
    ['less than there are shares', 2, [1, 1, 1], [1, 1, 0]],
    ['nothing', 0, [1, 2], [0, 0]],
  ])('shares out %s', (_, amount, weights, shares) => {
    expect(allocate(amount, weights)).toEqual(shares);
  });

  it.each([[[]], [[0, 0]], [[2, -1]]])('refuses the weights %j', (weights) => {
    expect(() => allocate(100, weights)).toThrow(RangeError);
  });

  const weights = fc
    .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 })
    .filter((list) => list.some((weight) => weight > 1e-9));

  it('adds up to the whole, and gives nobody more than one unit too much', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (amount, list) => {
        const shares = allocate(amount, list);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
        const whole = list.reduce((sum, weight) => sum + weight, 0);
        for (const [index, share] of shares.entries())
          expect(Math.abs(share - (amount * (list[index] ?? 0)) / whole)).toBeLessThan(1.01);
      }),
    );
  });
});
