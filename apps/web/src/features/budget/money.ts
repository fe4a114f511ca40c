import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { exponentOf } from '#domain/budget/money';
import { majorOf } from '#domain/budget/money-text';
import { shareText } from '#domain/figure-text';
import { numberFormat, numberText } from '#domain/number-format';
import { parseFigure } from '../kpis/parse-figure.ts';

export interface MoneyText {
  /** `€12,345.60`: to the last minor unit. */
  readonly exact: (amount: number | null, currency: string) => string;
  /** `€12,346`: without minor units. */
  readonly whole: (amount: number | null, currency: string) => string;
  /** `€1.2M` for headlines. */
  readonly short: (amount: number | null, currency: string) => string;
  /** `+€1,200`: differences always say which way. */
  readonly signed: (amount: number | null, currency: string) => string;
  /** `+€1,200.50` */
  readonly signedExact: (amount: number | null, currency: string) => string;
  /** `+1.2 %`, of a percentage. */
  readonly percent: (percent: number | null) => string;
}

const NOTHING = '–';

const exact = (currency: string) => ({
  minimumFractionDigits: exponentOf(currency),
  maximumFractionDigits: exponentOf(currency),
});

export function moneyText(locale: string): MoneyText {
  const of =
    (optionsOf: (currency: string) => Intl.NumberFormatOptions) =>
    (amount: number | null, currency: string): string =>
      amount === null
        ? NOTHING
        : numberText(majorOf({ amount, currency }), locale, {
            style: 'currency',
            currency,
            ...optionsOf(currency),
          });
  const whole = { minimumFractionDigits: 0, maximumFractionDigits: 0 };
  return {
    exact: of(exact),
    whole: of(() => whole),
    short: of(() => ({
      notation: 'compact',
      minimumFractionDigits: 0,
      maximumSignificantDigits: 4,
    })),
    signed: of(() => ({ ...whole, signDisplay: 'exceptZero' })),
    signedExact: of((currency) => ({ ...exact(currency), signDisplay: 'exceptZero' })),
    percent: (percent) => (percent === null ? '' : shareText(percent / 100, locale, true)),
  };
}

export function useMoneyText(): MoneyText {
  const { locale } = useIntl();
  return useMemo(() => moneyText(locale), [locale]);
}

/** What spreadsheets write for nothing. */
const EMPTY = /^(|-|–|—|n\/?a|#n\/a|#nv|k\. ?a\.)$/i;

/**
 * Minor units of what was typed or pasted: with the separators of the locale, a currency before or behind it, in parentheses or
 * with the minus behind it when below zero. Null for nothing, undefined for what is no amount of that currency.
 */
export function parseMoney(
  text: string,
  currency: string,
  locale: string,
): number | null | undefined {
  const given = text.trim();
  if (EMPTY.test(given)) return null;
  const negative = negated(given);
  const value = parseFigure(negative ?? given, locale);
  if (value === null || value === undefined) return undefined;
  const amount = minorOf(value, currency);
  if (negative === undefined || amount === undefined) return amount;
  return amount < 0 ? undefined : 0 - amount;
}

/** What stands in parentheses or before a minus; undefined for what is written otherwise. */
function negated(text: string): string | undefined {
  const parts = /^([^()]*)\(([^()]+)\)([^()]*)$/.exec(text);
  return parts ? parts.slice(1).join('') : /^(.*\d)\s*[-−–]$/.exec(text)?.[1];
}

/** As it is typed: without the currency and without thousands apart. */
export const moneyInput = (amount: number | null, currency: string, locale: string): string =>
  amount === null
    ? ''
    : numberFormat(locale, {
        useGrouping: false,
        maximumFractionDigits: exponentOf(currency),
      }).format(majorOf({ amount, currency }));

/** Undefined for more decimals than the currency has. */
function minorOf(value: number, currency: string): number | undefined {
  const shifted = Number(`${value}e${exponentOf(currency)}`);
  return Number.isSafeInteger(shifted) ? shifted : undefined;
}
