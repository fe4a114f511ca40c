import type { Day } from './day.ts';

export const BENEFIT_KINDS = ['money', 'kpi'] as const;
export type BenefitKind = (typeof BENEFIT_KINDS)[number];

export const POST_LAUNCH_DECISIONS = ['improve', 'keep', 'retire'] as const;
export type PostLaunchDecision = (typeof POST_LAUNCH_DECISIONS)[number];

/** Characters, months, minor units. */
export const BENEFIT_LIMITS = {
  name: 200,
  summary: 4000,
  note: 2000,
  horizonMonths: 240,
  amount: 1_000_000_000_000_000,
} as const;

/** Measured by claimed, 1 is as claimed; null where nothing is measured or nothing was claimed. A claim to lower something is negative on both sides. */
export function realisation(measured: number | null, claimed: number): number | null {
  if (measured === null || claimed === 0) return null;
  return Math.round((measured / claimed) * 10_000) / 10_000;
}

export const BENEFIT_STATES = ['claimed', 'realised', 'short', 'unmeasured'] as const;
export type BenefitState = (typeof BENEFIT_STATES)[number];

interface BenefitFacts {
  readonly claimed: number;
  readonly measured: number | null;
  readonly dueOn: Day;
  readonly today: Day;
}

/** Until it is due a benefit is claimed, or realised already; after that silence is `unmeasured`, never realised. */
export function benefitState({ claimed, measured, dueOn, today }: BenefitFacts): BenefitState {
  const realised = realisation(measured, claimed);
  if (realised !== null && realised >= 1) return 'realised';
  if (dueOn >= today) return 'claimed';
  return measured === null ? 'unmeasured' : 'short';
}

interface MoneyBenefit {
  readonly currency: string;
  readonly claimed: number;
  readonly measured: number | null;
}

export interface MoneyTotal {
  readonly currency: string;
  readonly claimed: number;
  readonly measured: number;
  readonly realisation: number | null;
}

/** Each currency by itself, because no rate is assumed. A benefit without a measurement counts as nothing measured. */
export function totalsOf(benefits: readonly MoneyBenefit[]): readonly MoneyTotal[] {
  const currencies = [...new Set(benefits.map(({ currency }) => currency))].toSorted();
  return currencies.map((currency) => {
    const own = benefits.filter((benefit) => benefit.currency === currency);
    const claimed = own.reduce((sum, benefit) => sum + benefit.claimed, 0);
    const measured = own.reduce((sum, benefit) => sum + (benefit.measured ?? 0), 0);
    return { currency, claimed, measured, realisation: realisation(measured, claimed) };
  });
}

/** Claimed less cost, by cost; null without a cost, at no cost, or in another currency. */
export function claimedReturn(
  totals: readonly MoneyTotal[],
  cost: { readonly amount: number; readonly currency: string } | null,
): number | null {
  const total = totals.find(({ currency }) => currency === cost?.currency);
  if (cost === null || total === undefined || cost.amount === 0) return null;
  return Math.round(((total.claimed - cost.amount) / cost.amount) * 10_000) / 10_000;
}
