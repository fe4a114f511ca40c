import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { exponentOf, type Money } from '#domain/budget/money';
import { compactMoney, majorOf, moneyText } from '#domain/budget/money-text';
import { numberFormat } from '#domain/number-format';
import { parseFigure } from '../kpis/parse-figure.ts';

/** Few digits, for a column of many: €1.39M. */
export function useShortMoney(): (money: Money) => string {
  const { locale } = useIntl();
  return useCallback(({ amount, currency }) => compactMoney(locale, currency)(amount), [locale]);
}

/** As it is typed: without the currency and without thousands apart. */
export const moneyInput = (money: Money, locale: string): string =>
  numberFormat(locale, {
    useGrouping: false,
    maximumFractionDigits: exponentOf(money.currency),
  }).format(majorOf(money));

/** Minor units of what was typed; null for nothing, undefined for what is no amount. */
export function readMoney(
  text: string,
  currency: string,
  locale: string,
): Money | null | undefined {
  const value = parseFigure(text, locale);
  if (value === null || value === undefined) return value;
  return { amount: Math.round(value * 10 ** exponentOf(currency)), currency };
}

export function useMoneyText(): (money: Money) => string {
  const { locale } = useIntl();
  return useCallback((money) => moneyText(money, locale), [locale]);
}
