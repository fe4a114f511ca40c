/** A period against its forecast, the year up to its end against the plan, and the whole year's outlook against the plan. */
export const VARIANCE_COMPARISONS = ['period', 'year_to_date', 'outlook'] as const;
export type VarianceComparison = (typeof VARIANCE_COMPARISONS)[number];

export const VARIANCE_NOTE_MAX = 8_000;
