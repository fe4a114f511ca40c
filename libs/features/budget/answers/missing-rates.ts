import { Unprocessable } from '#domain/errors';

export interface MissingRate {
  readonly currency: string;
  /** The key of the period. */
  readonly period: string;
  readonly kind: string;
}

/** 422 that names each rate that is not on record, the first of them in the sentence: nothing is ever taken as 1. */
export function refuseMissingRates(missing: readonly MissingRate[]): void {
  const [first] = missing;
  if (first === undefined) return;
  const { currency, period, kind } = first;
  const others = missing.length === 1 ? '' : `, nor ${missing.length - 1} more`;
  throw new Unprocessable(
    `There is no ${kind} rate for ${currency} in ${period}${others}: record it under exchange rates, or ask for \`money=own\`.`,
    missing.slice(0, SHOWN).map((rate) => ({
      pointer: '/money',
      message: `no ${rate.kind} rate for ${rate.currency} in ${rate.period}`,
    })),
  );
}

const SHOWN = 50;
