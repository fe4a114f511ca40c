import { difference, exact } from '../number.ts';

export const NATURES = ['cost', 'revenue'] as const;
export type Nature = (typeof NATURES)[number];

export const VARIANCE_SIDES = ['favourable', 'adverse', 'none'] as const;
export type VarianceSide = (typeof VARIANCE_SIDES)[number];

export interface Variance {
  /** What it is held against: a plan or a forecast. */
  readonly reference: number | null;
  readonly value: number | null;
  /** Positive is favourable: cost below its reference, revenue above. */
  readonly amount: number | null;
  /** Of the reference's size; null by zero and across zero. */
  readonly percent: number | null;
  readonly side: VarianceSide | null;
}

/** In minor units of one currency; where either side is missing there is no figure, never zero. */
export function variance(nature: Nature, reference: number | null, value: number | null): Variance {
  if (reference === null || value === null)
    return { reference, value, amount: null, percent: null, side: null };
  const amount = nature === 'cost' ? difference(reference, value) : difference(value, reference);
  return {
    reference,
    value,
    amount,
    percent: percentOf(amount, reference, value),
    side: sideOf(amount),
  };
}

function percentOf(amount: number, reference: number, value: number): number | null {
  if (reference === 0 || reference * value < 0) return null;
  return exact((100 * amount) / Math.abs(reference));
}

function sideOf(amount: number): VarianceSide {
  if (amount === 0) return 'none';
  return amount > 0 ? 'favourable' : 'adverse';
}
