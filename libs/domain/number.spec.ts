import fc from 'fast-check';
import {
  clamp,
  difference,
  exact,
  isKpiValue,
  mean,
  quotient,
  significantDigits,
  sum,
  weightedMean,
} from './number.ts';

describe('exact', () => {
  it.each([
    [0.1 + 0.2, 0.3],
    [1.1 * 3, 3.3],
    [0, 0],
    [-0, 0],
    [-2.675, -2.675],
    [100 / 3, 33.3333333333333],
    [1e-7 + 2e-7, 3e-7],
  ])('makes %d into %d', (value, rounded) => {
    expect(exact(value)).toBe(rounded);
  });

  it('leaves every KPI value as it is', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -9, max: 6 }), (digits, power) => {
        const value = Number(`${digits}e${power}`);
        expect(exact(value) === value).toBe(true);
      }),
    );
  });
});

describe('significantDigits', () => {
  it.each([
    [0, 1],
    [7, 1],
    [1200, 2],
    [-1200.5, 5],
    [0.05, 1],
    [0.1 + 0.2, 17],
    [123456789012345, 15],
    [1e-9, 1],
  ])('of %d are %d', (value, digits) => {
    expect(significantDigits(value)).toBe(digits);
  });
});

describe('isKpiValue', () => {
  it.each([
    [0, true],
    [-12.5, true],
    [999999999999999, true],
    [0.123456789012345, true],
    [1e15, false],
    [-1e15, false],
    [0.1234567890123456, false],
    [0.1 + 0.2, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('%d: %s', (value, accepted) => {
    expect(isKpiValue(value)).toBe(accepted);
  });
});

describe('sum', () => {
  it.each([
    [[], 0],
    [[0.1, 0.2], 0.3],
    [[0.1, 0.2, -0.3], 0],
    [[1e14, 0.25, -1e14], 0.25],
    [[-5, 5], 0],
    [[1200, 3.45, 1e-6], 1203.450001],
  ])('of %j is %d', (values, total) => {
    expect(sum(values)).toBe(total);
  });

  it('is that of the cents, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (cents) => {
        const values = cents.map((cent) => cent / 100);
        const total = cents.reduce((subtotal, cent) => subtotal + cent, 0) / 100;
        expect(sum(values) === total && sum(values.toReversed()) === total).toBe(true);
      }),
    );
  });
});

describe('difference, quotient, means and clamp', () => {
  it('subtracts without dust', () => {
    expect(difference(0.3, 0.1)).toBe(0.2);
    expect(difference(-1, 2)).toBe(-3);
  });

  it('divides, but never by zero', () => {
    expect(quotient(1, 3)).toBe(0.333333333333333);
    expect(quotient(0, -5)).toBe(0);
    expect(quotient(5, 0)).toBeNull();
    expect(quotient(0, 0)).toBeNull();
  });

  it('takes the mean of what is there', () => {
    expect(mean([0.1, 0.2, 0.3])).toBe(0.2);
    expect(mean([])).toBeNull();
  });

  it('weighs each value', () => {
    const parts = [
      { value: 10, weight: 1 },
      { value: 20, weight: 3 },
    ];
    expect(weightedMean(parts)).toBe(17.5);
    expect(weightedMean([{ value: 10, weight: 0 }])).toBeNull();
    expect(weightedMean([])).toBeNull();
  });

  it('keeps a value between two bounds', () => {
    expect([clamp(-1, 0, 10), clamp(4, 0, 10), clamp(11, 0, 10)]).toEqual([0, 4, 10]);
  });
});
