import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Schema } from '../../app/api.ts';
import { parseFigure } from '../kpis/parse-figure.ts';

type Money = Schema<'MoneyField'>;

const formatOf = (locale: string, currency: string): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, { style: 'currency', currency });

/** How many minor units make one, as a power of ten. */
const digitsOf = (currency: string): number =>
  formatOf('en', currency).resolvedOptions().maximumFractionDigits ?? 2;

function moneyText({ amount, currency }: Money, locale: string): string {
  const value = amount / 10 ** digitsOf(currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    ...(Number.isInteger(value) && { maximumFractionDigits: 0 }),
  }).format(value);
}

/** Few digits, for a column of many: €1.39M. */
export function useShortMoney(): (money: Money) => string {
  const { locale } = useIntl();
  return useMemo(() => {
    const formatIn = (currency: string) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        notation: 'compact',
        maximumSignificantDigits: 3,
      });
    return ({ amount, currency }) => formatIn(currency).format(amount / 10 ** digitsOf(currency));
  }, [locale]);
}

/** As it is typed: without the currency and without thousands apart. */
export const moneyInput = ({ amount, currency }: Money, locale: string): string =>
  new Intl.NumberFormat(locale, {
    useGrouping: false,
    maximumFractionDigits: digitsOf(currency),
  }).format(amount / 10 ** digitsOf(currency));

/** Minor units of what was typed; null for nothing, undefined for what is no amount. */
export function readMoney(
  text: string,
  currency: string,
  locale: string,
): Money | null | undefined {
  const value = parseFigure(text, locale);
  if (value === null || value === undefined) return value;
  return { amount: Math.round(value * 10 ** digitsOf(currency)), currency };
}

export function useMoneyText(): (money: Money) => string {
  const { locale } = useIntl();
  return useCallback((money) => moneyText(money, locale), [locale]);
}
