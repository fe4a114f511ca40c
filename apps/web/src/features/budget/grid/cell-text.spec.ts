import { cellText } from './cell-text.ts';

describe('the text of a cell', () => {
  it('is in whole units while these are narrow', () => {
    const { of, isThousands } = cellText('en-GB', { amount: 9_999_900, currency: 'EUR' });
    expect(isThousands).toBe(false);
    expect(of(123_450, 'EUR')).toBe('1,235');
    expect(of(-120_000, 'EUR')).toBe('−1,200');
  });

  it('is in thousands where whole units would be wide', () => {
    const { of, isThousands } = cellText('de', { amount: 10_000_000, currency: 'EUR' });
    expect(isThousands).toBe(true);
    expect(of(81_234_500, 'EUR')).toBe('812,3');
    expect(of(81_234_500, 'JPY')).toBe('81.234,5');
  });

  it('is in whole thousands where the largest are in millions', () => {
    const { of } = cellText('en-GB', { amount: 100_000_000, currency: 'EUR' });
    expect(of(174_771_000, 'EUR')).toBe('1,748');
    expect(of(49_900, 'EUR')).toBe('0');
    expect(of(-49_900, 'EUR')).toBe('0');
  });

  it('says of a difference which way it goes', () => {
    const { signed } = cellText('en-GB', { amount: 100_000_000, currency: 'EUR' });
    expect(signed(174_771_000, 'EUR')).toBe('+1,748');
    expect(signed(-174_771_000, 'EUR')).toBe('−1,748');
    expect(signed(49_900, 'EUR')).toBe('0');
    expect(signed(null, 'EUR')).toBe('');
  });

  it('is nothing where nothing is on record, and zero for zero', () => {
    const { of } = cellText('en-GB', { amount: 0, currency: 'EUR' });
    expect(of(null, 'EUR')).toBe('');
    expect(of(0, 'EUR')).toBe('0');
  });
});
