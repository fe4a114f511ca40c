/** What is kept on record, by the noun that its activities begin with. */
export const REGISTERS = [
  'roadmap_item',
  'milestone',
  'dependency',
  'launch',
  'capacity_mix',
  'product',
  'gate_review',
  'retirement_plan',
  'business_case',
  'budget',
  'objective',
  'decision',
  'action',
  'link',
  'check_in',
  'kpi',
  'measurement',
  'report',
] as const;
export type Register = (typeof REGISTERS)[number];

/** In the plural, as in “its parts are recorded as roadmap items”. */
export const REGISTER_NAMES: Readonly<Record<Register, string>> = {
  roadmap_item: 'roadmap items',
  milestone: 'milestones',
  dependency: 'dependencies',
  launch: 'launches',
  capacity_mix: 'capacity mixes',
  product: 'products',
  gate_review: 'gate reviews',
  retirement_plan: 'retirement plans',
  business_case: 'business cases and their benefits',
  budget: 'budgets',
  objective: 'objectives',
  decision: 'decisions',
  action: 'actions and commitments',
  link: 'links',
  check_in: 'check-ins',
  kpi: 'KPIs',
  measurement: 'values of KPIs',
  report: 'reports',
};

/** How the records that are counted make the figure. */
export const COUNTINGS = ['share', 'mean', 'median', 'sum'] as const;
export type Counting = (typeof COUNTINGS)[number];

/** Whose records a KPI counts: all of them, or those of its area and the areas below it. */
export const COUNTED_SCOPES = ['organization', 'area'] as const;
export type CountedScope = (typeof COUNTED_SCOPES)[number];

/** A KPI of the catalogue whose parts are on record, so that nobody types it. */
export interface RegisterKpi {
  /** The id of its template, which holds name, formula, unit, kind and cadence. */
  readonly key: string;
  /** What is counted, to the last detail. */
  readonly definition: string;
  readonly counting: Counting;
  /** Whose records it is made of. */
  readonly fedBy: readonly Register[];
  /**
   * Periods that a change can touch: `changed` are those from the earliest to the latest day that it names, and the running one;
   * `all` those of the whole course, where few records are read; `booked` those of the whole course too, unless it is a booking, which
   * names its days.
   */
  readonly reach: 'changed' | 'booked' | 'all';
}
