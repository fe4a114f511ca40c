import { variance } from '#domain/budget/variance';
import type { Figures } from '../budget-data.ts';

/** What the cells of the grid show. */
export const MEASURES = ['actual', 'plan', 'forecast', 'outlook', 'delta'] as const;
export type Measure = (typeof MEASURES)[number];

type Amounts = readonly (number | null)[];

/** In the minor units of the currency that is read; a difference is of the outlook to the plan, positive when favourable. */
export function cellOf(figures: Figures, measure: Measure, index: number): number | null {
  if (measure === 'delta') {
    const { nature, plan, outlook } = figures;
    return variance(nature, at(plan, index), at(outlook, index)).amount;
  }
  return at(figures[measure], index);
}

const at = (amounts: Amounts, index: number): number | null => amounts[index] ?? null;

/** What a person may type into. */
export const isTyped = (measure: Measure): measure is 'actual' | 'plan' | 'forecast' =>
  measure === 'actual' || measure === 'plan' || measure === 'forecast';
