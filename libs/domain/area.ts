/** The responsibilities that the catalogue knows, in the order in which they are shown; `custom` is one of the organization's own. */
export const AREA_TEMPLATE_KEYS = [
  'strategy',
  'roadmap',
  'delivery',
  'lifecycle',
  'performance',
  'budget',
  'reporting',
  'market',
  'customer',
  'relations',
  'team',
  'innovation',
  'process',
  'technology',
  'compliance',
  'collaboration',
] as const;
export type AreaTemplateKey = (typeof AREA_TEMPLATE_KEYS)[number];

export const AREA_KINDS = [...AREA_TEMPLATE_KEYS, 'custom'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** Characters; `position` is the highest place among siblings. */
export const AREA_LIMITS = {
  key: 80,
  name: 120,
  purpose: 2000,
  note: 500,
  position: 10_000,
} as const;

export const AREA_KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A stable key made of the name, such as `pricing-and-packaging`; numbered when it is taken. */
export function areaKeyOf(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, AREA_LIMITS.key - 6)
    .replaceAll(/^-|-$/g, '');
  const base = slug === '' ? 'area' : slug;
  let key = base;
  for (let number = 2; taken.has(key); number += 1) key = `${base}-${number}`;
  return key;
}

interface Node {
  readonly id: string;
  readonly parentId: string | null;
}

/** Whether `id` would hang below itself if it hung below `parentId`. */
export function closesCircle(nodes: readonly Node[], id: string, parentId: string): boolean {
  const parentOf = new Map(nodes.map((node) => [node.id, node.parentId]));
  const seen = new Set<string>([id]);
  let above: string | null = parentId;
  while (above !== null) {
    if (seen.has(above)) return true;
    seen.add(above);
    above = parentOf.get(above) ?? null;
  }
  return false;
}
