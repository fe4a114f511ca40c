import { RATE_KINDS, type RateKind } from '#domain/budget/version';
import type { Schema } from '../../../app/api.ts';
import { parseFigure } from '../../kpis/parse-figure.ts';
import type { BudgetPeriod } from '../budget-data.ts';

export type Rate = Schema<'ExchangeRateView'>;

export interface RateRow {
  readonly period: string;
  /** Undefined for a period that is longer than those of the budget. */
  readonly own: BudgetPeriod | undefined;
  readonly rates: Readonly<Partial<Record<RateKind, Rate>>>;
}

export interface CurrencyRates {
  readonly currency: string;
  readonly rows: readonly RateRow[];
}

/** A rate that the figures of the budget need and nobody has recorded. */
export interface NeededRate {
  readonly currency: string;
  readonly period: string;
  readonly kind: RateKind;
}

/** Each currency with the periods of the budget, longer ones that have a rate first. */
export function ratesByCurrency(
  rates: readonly Rate[],
  periods: readonly BudgetPeriod[],
  needed: readonly NeededRate[],
): readonly CurrencyRates[] {
  const currencies = new Set([...rates, ...needed].map(({ currency }) => currency));
  return [...currencies].toSorted().map((currency) => {
    const own = rates.filter((rate) => rate.currency === currency);
    const others = own.filter(({ period }) => !periods.some(({ key }) => key === period));
    const longer = [...new Set(others.map(({ period }) => period))];
    return {
      currency,
      rows: [
        ...longer.map((period) => rowOf(period, undefined, own)),
        ...periods.map((period) => rowOf(period.key, period, own)),
      ],
    };
  });
}

function rowOf(period: string, own: BudgetPeriod | undefined, rates: readonly Rate[]): RateRow {
  const found = rates.filter((rate) => rate.period === period);
  return { period, own, rates: Object.fromEntries(found.map((rate) => [rate.kind, rate])) };
}

export const isNeeded = (
  needed: readonly NeededRate[],
  currency: string,
  period: string,
  kind: RateKind,
): boolean =>
  needed.some((rate) => rate.currency === currency && rate.period === period && rate.kind === kind);

const NEEDED = /^no (\w+) rate for ([A-Z]{3}) in (\S+)$/;

/** The rates that the server names where it refuses to add up; of a sentence in other words nothing. */
export function neededRates(messages: readonly string[]): readonly NeededRate[] {
  return messages.flatMap((message) => {
    const [, word, currency, period] = NEEDED.exec(message) ?? [];
    const kind = RATE_KINDS.find((one) => one === word);
    return kind && currency && period ? [{ kind, currency, period }] : [];
  });
}

/** Rates as they are filled in: one for every period from the first to the last. */
export interface RateDraft {
  readonly currency: string;
  readonly kind: RateKind;
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  readonly source: string;
}

export function readRates(
  draft: RateDraft,
  periods: readonly BudgetPeriod[],
  locale: string,
): Schema<'RecordRates'> | null {
  const currency = draft.currency.trim().toUpperCase();
  const rate = parseFigure(draft.rate, locale);
  const keys = periodsBetween(draft, periods);
  if (!/^[A-Z]{3}$/.test(currency) || typeof rate !== 'number' || rate <= 0) return null;
  if (keys.length === 0) return null;
  const { kind, source } = draft;
  return { rates: keys.map((period) => ({ currency, period, kind, rate, source: source.trim() })) };
}

/** A longer period stands for itself. */
function periodsBetween(
  { from, to }: RateDraft,
  periods: readonly BudgetPeriod[],
): readonly string[] {
  const first = periods.findIndex(({ key }) => key === from);
  const last = periods.findIndex(({ key }) => key === to);
  if (first === -1 && from === to) return [from];
  return first === -1 ? [] : periods.slice(first, last + 1).map(({ key }) => key);
}
