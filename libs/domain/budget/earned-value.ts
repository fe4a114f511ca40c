import { clamp, difference, quotient } from '../number.ts';
import { daysBetween, type Day } from '../day.ts';
import { divideHalfEven } from './money.ts';

/** How the estimate at completion is made: the budget at completion, divided by the cost performance so far. */
export const EAC_METHODS = ['bac_by_cpi'] as const;
export type EacMethod = (typeof EAC_METHODS)[number];

/** In minor units of one currency. */
export interface EarnedValueParts {
  /** BAC. */
  readonly budget: number;
  /** PV: what was to be done by now, at its planned cost. */
  readonly planned: number;
  /** EV: what is done, at its planned cost. */
  readonly earned: number;
  /** AC. */
  readonly actual: number;
}

export interface EarnedValue extends EarnedValueParts {
  readonly cpi: number | null;
  readonly spi: number | null;
  readonly eac: number | null;
  readonly eacMethod: EacMethod;
  readonly etc: number | null;
  readonly vac: number | null;
  /** Null once the budget is used up: no performance brings it back. */
  readonly tcpi: number | null;
}

export function earnedValue(parts: EarnedValueParts): EarnedValue {
  const { budget, planned, earned, actual } = parts;
  const eac = estimateAtCompletion(parts);
  const left = difference(budget, actual);
  return {
    ...parts,
    cpi: quotient(earned, actual),
    spi: quotient(earned, planned),
    eac,
    eacMethod: 'bac_by_cpi',
    etc: eac === null ? null : difference(eac, actual),
    vac: eac === null ? null : difference(budget, eac),
    tcpi: left <= 0 ? null : quotient(difference(budget, earned), left),
  };
}

/** BAC / CPI = BAC × AC / EV, rounded once, halves to even; none without cost, whose CPI is none either. */
function estimateAtCompletion({ budget, earned, actual }: EarnedValueParts): number | null {
  if (earned === 0 || actual === 0) return null;
  return Number(divideHalfEven(BigInt(budget) * BigInt(actual), BigInt(earned)));
}

/** EV, rounded once, halves to even; `progress` from 0 to 1. */
export function earnedOf(budget: number, done: number, all: number): number | null {
  if (all === 0) return null;
  return Number(divideHalfEven(BigInt(budget) * BigInt(done), BigInt(all)));
}

/** PV by the baseline: the share of its days that has passed by the end of the day. */
export function plannedOf(
  budget: number,
  { startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day },
  day: Day,
): number {
  const all = daysBetween(startsOn, endsOn) + 1;
  const passed = clamp(daysBetween(startsOn, day) + 1, 0, all);
  return Number(divideHalfEven(BigInt(budget) * BigInt(passed), BigInt(all)));
}
