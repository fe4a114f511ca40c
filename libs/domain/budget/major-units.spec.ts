import { majorText, minorUnits, roundedMinorUnits } from './major-units.ts';

describe('minor units of a figure', () => {
  it.each([
    [12.5, 'EUR', 1250],
    [-0.07, 'EUR', -7],
    [7_445_989_081, 'USD', 744_598_908_100],
    [1250, 'JPY', 1250],
    [1.25, 'KWD', 1250],
    [1e21, 'JPY', 1e21],
    [1e-2, 'EUR', 1],
    [0, 'EUR', 0],
  ])('of %d in %s are %d', (figure, currency, amount) => {
    expect(minorUnits(figure, currency)).toBe(amount);
  });

  it.each([
    [12.505, 'EUR', 1250],
    [12.515, 'EUR', 1252],
    [0.5, 'JPY', 0],
    [1.5, 'JPY', 2],
    [-1.5, 'JPY', -2],
    [1e-7, 'EUR', 0],
  ])('are not there for %d in %s unless it is rounded to %d', (figure, currency, amount) => {
    expect(minorUnits(figure, currency)).toBeNull();
    expect(roundedMinorUnits(figure, currency) + 0).toBe(amount);
  });
});

describe('the text of an amount', () => {
  it.each([
    [1250, 'EUR', '12.50'],
    [-7, 'EUR', '-0.07'],
    [0, 'EUR', '0.00'],
    [1250, 'JPY', '1250'],
    [-1, 'KWD', '-0.001'],
  ])('of %d in %s is %s', (amount, currency, text) => {
    expect(majorText(amount, currency)).toBe(text);
    expect(minorUnits(Number(text), currency)).toBe(amount);
  });
});
