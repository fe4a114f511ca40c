import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Money } from '#domain/budget/money';
import { moneyText } from '#domain/budget/money-text';

export function useBudgetMoney(): (money: Money) => string {
  const { locale } = useIntl();
  return useCallback((money) => moneyText(money, locale), [locale]);
}
