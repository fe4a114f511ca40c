/** What may be linked. Goals, areas and products of an item or objective are columns of theirs. */
export const LINK_ENDS = ['objective', 'item', 'kpi', 'decision', 'product', 'area'] as const;
export type LinkEnd = (typeof LINK_ENDS)[number];

/** From the one that serves or concerns, to what it serves or concerns. */
const LINKABLE: Partial<Record<LinkEnd, readonly LinkEnd[]>> = {
  objective: ['item', 'kpi'],
  item: ['kpi'],
  decision: ['objective', 'item', 'product', 'kpi', 'area'],
};

export function mayLink(from: LinkEnd, to: LinkEnd): boolean {
  return linkableFrom(from).includes(to);
}

export function linkableFrom(from: LinkEnd): readonly LinkEnd[] {
  return LINKABLE[from] ?? [];
}

export const LINK_NOTE_MAX = 500;
