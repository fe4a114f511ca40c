/** The words that an organization may replace by its own, and what they are without. */
export const TERMS = {
  area: 'Area',
  areas: 'Areas',
  owner: 'Owner',
  owners: 'Owners',
  reviewer: 'Reviewer',
  reviewers: 'Reviewers',
  kpi: 'KPI',
  kpis: 'KPIs',
  checkIn: 'Check-in',
  checkIns: 'Check-ins',
  report: 'Report',
  reports: 'Reports',
  objective: 'Objective',
  objectives: 'Objectives',
  roadmapItem: 'Roadmap item',
  roadmapItems: 'Roadmap items',
  product: 'Product',
  products: 'Products',
  gate: 'Gate',
  gates: 'Gates',
  budget: 'Budget',
  budgets: 'Budgets',
  admin: 'Administrator',
  cpo: 'Chief Product Officer',
  ceo: 'Chief Executive Officer',
  executive: 'Executive',
  member: 'Member',
  viewer: 'Viewer',
} as const;
export type TermKey = keyof typeof TERMS;

/** An organization's own words; a blank one counts as none. */
export type TermOverrides = Readonly<Partial<Record<TermKey, string>>>;

export const TERM_MAX = 60;

export function isTermKey(key: string): key is TermKey {
  return Object.hasOwn(TERMS, key);
}

export function term(overrides: TermOverrides, key: TermKey): string {
  const own = Object.hasOwn(overrides, key) ? (overrides[key] ?? '').trim() : '';
  return own === '' ? TERMS[key] : own;
}
