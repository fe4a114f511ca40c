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
  'charts',
  'definitions',
  'trust',
] as const;
export type EditionPart = (typeof EDITION_PARTS)[number];

export interface Outlined {
  /** The sections that are shown, in their order; absent: all, in the ordinary one. */
  readonly outline?: readonly EditionPart[];
}

export const isOutlined = ({ outline }: Outlined, part: EditionPart): boolean =>
  outline === undefined || outline.includes(part);

/** Of a report's sections those that its template shows, in the template's order. */
export function outlined<Section>(
  { outline }: Outlined,
  sections: readonly Section[],
  partOf: (section: Section) => EditionPart,
): readonly Section[] {
  if (outline === undefined) return sections;
  return outline.flatMap((part) => sections.filter((section) => partOf(section) === part));
}
