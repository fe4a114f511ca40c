import { exponentOf, type Money } from './money.ts';

/** `€1,234.50`, and `€1,234` where there are no minor units; zero is a figure. */
export function moneyText({ amount, currency }: Money, locale: string): string {
  const digits = exponentOf(currency);
  const isWhole = amount % 10 ** digits === 0;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: isWhole ? 0 : digits,
    maximumFractionDigits: isWhole ? 0 : digits,
  }).format(majorOf({ amount, currency }));
}

/** In units such as euros, for sheets that reckon with them. */
export const majorOf = ({ amount, currency }: Money): number =>
  Number(`${amount}e-${exponentOf(currency)}`);

/** `€1.2M`: for the ends of bars and lines. */
export function compactMoney(locale: string, currency: string): (amount: number) => string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumSignificantDigits: 3,
  });
  return (amount) => format.format(majorOf({ amount, currency }));
}
