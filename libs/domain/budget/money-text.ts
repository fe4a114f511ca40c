import { numberText } from '../number-format.ts';
import { exponentOf, type Money } from './money.ts';

/** `€1,234.50`, and `€1,234` where there are no minor units; zero is a figure. */
export function moneyText({ amount, currency }: Money, locale: string): string {
  const digits = exponentOf(currency);
  const shown = amount % 10 ** digits === 0 ? 0 : digits;
  return numberText(majorOf({ amount, currency }), locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  });
}

/** In units such as euros, for sheets that reckon with them. */
export const majorOf = ({ amount, currency }: Money): number =>
  Number(`${amount}e-${exponentOf(currency)}`);

/** `€1.2M`: for the ends of bars and lines, and for a column of many. */
export const compactMoney =
  (locale: string, currency: string) =>
  (amount: number): string =>
    numberText(majorOf({ amount, currency }), locale, {
      style: 'currency',
      currency,
      notation: 'compact',
      minimumFractionDigits: 0,
      maximumSignificantDigits: 3,
    });
