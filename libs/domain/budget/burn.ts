import { quotient, sum } from '../number.ts';

/** Null: nothing is on record. */
export interface BurnPeriod {
  readonly plan: number | null;
  readonly actual: number | null;
  readonly outlook: number | null;
  readonly isClosed: boolean;
}

export interface BurnPoint {
  readonly planToDate: number | null;
  /** Null after the newest period in which anything is posted, unless that is closed. */
  readonly actualToDate: number | null;
  readonly outlookToDate: number | null;
}

export interface Burn {
  readonly points: readonly BurnPoint[];
  /** Actual for each closed period, on average, in minor units; null before the first close. */
  readonly perPeriod: number | null;
  /** The place of the period in which the year's plan is used up at that pace; null when it lasts the year, or nothing says. */
  readonly usedUpIn: number | null;
}

/** The year period by period, in minor units of one currency and of one nature. */
export function burnOf(periods: readonly BurnPeriod[]): Burn {
  const lastActual = periods.findLastIndex(({ actual, isClosed }) => actual !== null || isClosed);
  const points = periods.map((_, index) => {
    const soFar = periods.slice(0, index + 1);
    return {
      planToDate: added(soFar.map(({ plan }) => plan)),
      actualToDate: index > lastActual ? null : added(soFar.map(({ actual }) => actual)),
      outlookToDate: added(soFar.map(({ outlook }) => outlook)),
    };
  });
  const closed = periods.filter(({ isClosed }) => isClosed);
  const spent = sum(closed.map(({ actual }) => actual ?? 0));
  const perPeriod = quotient(spent, closed.length);
  const plan = added(periods.map((figures) => figures.plan));
  return { points, perPeriod, usedUpIn: usedUpIn({ plan, perPeriod }, periods.length) };
}

function usedUpIn(
  { plan, perPeriod }: { readonly plan: number | null; readonly perPeriod: number | null },
  periods: number,
): number | null {
  if (plan === null || perPeriod === null || plan <= 0 || perPeriod <= 0) return null;
  const place = Math.ceil(plan / perPeriod) - 1;
  return plan / perPeriod < periods ? place : null;
}

/** Null where none has a figure. */
function added(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length === 0 ? null : sum(known);
}
