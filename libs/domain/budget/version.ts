export const GRAINS = ['month', 'quarter', 'year'] as const;
export type Grain = (typeof GRAINS)[number];

export const TREATMENTS = ['opex', 'capex'] as const;
export type Treatment = (typeof TREATMENTS)[number];

export const RATE_KINDS = ['budget', 'average', 'closing'] as const;
export type RateKind = (typeof RATE_KINDS)[number];

export const FORECAST_CADENCES = ['none', 'month', 'quarter'] as const;
export type ForecastCadence = (typeof FORECAST_CADENCES)[number];

export const VERSION_KINDS = ['plan', 'forecast'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

export const VERSION_STATES = [
  'draft',
  'submitted',
  'approved',
  'published',
  'declined',
  'superseded',
] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** Amounts are whole minor units of either sign, of at most 15 digits. */
export const AMOUNT_MAX = 999_999_999_999_999;

export const BUDGET_LIMITS = {
  name: 200,
  description: 4_000,
  category: 120,
  label: 80,
  reason: 2_000,
  reference: 200,
  position: 1_000_000,
} as const;

interface Course {
  readonly kind: VersionKind;
  readonly from: VersionState;
  readonly to: VersionState;
}

/** A plan is decided by somebody else; a forecast is published by whoever keeps the budget. */
const COURSE = {
  submit: { kind: 'plan', from: 'draft', to: 'submitted' },
  withdraw: { kind: 'plan', from: 'submitted', to: 'draft' },
  approve: { kind: 'plan', from: 'submitted', to: 'approved' },
  decline: { kind: 'plan', from: 'submitted', to: 'declined' },
  publish: { kind: 'forecast', from: 'draft', to: 'published' },
} as const satisfies Readonly<Record<string, Course>>;
export type VersionStep = keyof typeof COURSE;

export interface Standing {
  readonly kind: VersionKind;
  readonly state: VersionState;
}

/** Why a version does not take a step, as a sentence; null when it does. */
export function stepProblem({ kind, state }: Standing, step: VersionStep): string | null {
  const course = COURSE[step];
  if (course.kind !== kind) return `To ${step} is for a ${course.kind}: this is a ${kind}.`;
  if (course.from === state) return null;
  return `Only a ${course.from} ${kind} takes this step: this one is ${state}.`;
}

export const isStepOpen = (version: Standing, step: VersionStep): boolean =>
  stepProblem(version, step) === null;

/** How a forecast is called by default: 3+9 after three of twelve periods. */
export function forecastLabel(closed: number, periods: number): string {
  return `${closed}+${periods - closed}`;
}
