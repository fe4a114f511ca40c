import { useIntl } from 'react-intl';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { parseFigure } from '../../kpis/parse-figure.ts';
import type { ScorecardRow } from '../../scorecard/arrange.ts';
import { useAllKpis } from '../../strategy/use-all-kpis.ts';
import { readMoney, useMoneyText } from '../money.ts';
import type { Benefit } from './cases.ts';

type Unit = Pick<Benefit, 'currency' | 'kpiId'>;

/** What was claimed or measured, in words: money, or the change of a KPI with its unit. */
export function useAmountText(): (amount: number, unit: Unit) => string {
  const formats = useFormats();
  const moneyText = useMoneyText();
  const kpis = useAllKpis();
  return (amount, { currency, kpiId }) => {
    if (currency !== null) return moneyText({ amount, currency });
    const kpi = kpis.find(({ id }) => id === kpiId);
    return kpi ? formats.difference(amount, 0, kpi) : formats.number(amount);
  };
}

/** Minor units, or the change of a KPI, of what was typed; null for nothing, undefined for what is no amount. */
export function useReadAmount(): (
  text: string,
  currency: string | null,
) => number | null | undefined {
  const { locale } = useIntl();
  return (text, currency) => {
    if (currency === null) return parseFigure(text, locale);
    const money = readMoney(text, currency, locale);
    return money && money.amount;
  };
}

export const kpiOf = (kpis: readonly ScorecardRow[], { kpiId }: Unit): ScorecardRow | undefined =>
  kpis.find(({ id }) => id === kpiId);
