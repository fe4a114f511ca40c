import { statusWithin, type Tolerance } from '#domain/budget/tolerance';
import { variance } from '#domain/budget/variance';
import type { VarianceComparison } from '#domain/budget/variance-note';
import { sum } from '#domain/number';
import type { Comparison, Figures } from '../budget-data.ts';

export interface CellVariance {
  readonly comparison: VarianceComparison;
  readonly figures: Comparison;
}

type Told = Pick<Figures, 'nature' | 'plan' | 'lastForecast' | 'actual'>;

/** How far a period is off its last forecast, and the year up to its end off the plan, where that is beyond the tolerance. */
export function cellVariances(
  { nature, plan, lastForecast, actual }: Told,
  place: number,
  tolerance: Tolerance,
): readonly CellVariance[] {
  const of = (comparison: VarianceComparison, reference: number | null, value: number | null) => {
    const told = variance(nature, reference, value);
    return { comparison, figures: { ...told, status: statusWithin(told, tolerance) } };
  };
  return [
    of('period', lastForecast[place] ?? null, actual[place] ?? null),
    of('year_to_date', toDate(plan, place), toDate(actual, place)),
  ].filter(({ figures }) => figures.status === 'off_track');
}

function toDate(amounts: readonly (number | null)[], place: number): number | null {
  const known = amounts.slice(0, place + 1).filter((amount) => amount !== null);
  return known.length === 0 ? null : sum(known);
}
