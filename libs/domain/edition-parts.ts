/** What a question may be about; `part` is a section as a whole. */
export const LINE_SECTIONS = [
  'part',
  'sentences',
  'actions',
  'answers',
  'asks',
  'decisions',
  'objectives',
  'areas',
  'kpis',
  'highlights',
  'lowlights',
  'items',
  'products',
  'budgets',
  'budget_lines',
  'missed',
] as const;
export type LineSection = (typeof LINE_SECTIONS)[number];

/** The sections of an edition, by the names that addresses and reading marks use, in their order. */
export const EDITION_PARTS = [
  'last-time',
  'summary',
  'sentences',
  'changes-asked',
  'asks',
  'decisions',
  'changes',
  'objectives',
  'areas',
  'scorecard',
  'highlights',
  'lowlights',
  'roadmap',
  'lifecycle',
  'budget',
  'missed',
  'definitions',
  'trust',
] as const;
export type EditionPart = (typeof EDITION_PARTS)[number];
