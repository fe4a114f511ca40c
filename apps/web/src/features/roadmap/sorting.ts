import { severity } from '#domain/status';
import { HORIZONS } from '#domain/roadmap-item';
import type { Item, Names } from './roadmap.ts';

export const LIST_SORTS = [
  'name',
  'owner',
  'product',
  'horizon',
  'window',
  'baseline',
  'slip',
  'status',
  'confidence',
  'score',
  'effort',
] as const;
export type ListSort = (typeof LIST_SORTS)[number];

type Measure = (item: Item, names: Names) => string | number | null;

const MEASURES: Readonly<Record<ListSort, Measure>> = {
  name: ({ name }) => name,
  owner: ({ ownerId }, { people }) => (ownerId && people.get(ownerId)) ?? null,
  product: ({ productId }, { products }) => (productId && products.get(productId)?.name) || null,
  horizon: ({ horizon }) => HORIZONS.indexOf(horizon),
  window: ({ targetOn, startsOn }) => targetOn ?? startsOn,
  baseline: ({ baseline }) => baseline?.targetOn ?? null,
  slip: ({ slipDays }) => slipDays,
  status: ({ status }) => -severity(status),
  confidence: ({ confidence }) => confidence,
  score: ({ score }) => score,
  effort: ({ effort }) => effort,
};

/** Items without the figure come last in both directions. */
export function sorted(
  items: readonly Item[],
  names: Names,
  sort: { readonly by: ListSort; readonly isDescending: boolean } | null,
): readonly Item[] {
  if (!sort) return items;
  const side = sort.isDescending ? -1 : 1;
  const measured = items.map((item) => [item, MEASURES[sort.by](item, names)] as const);
  return measured
    .toSorted(([, a], [, b]) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      if (typeof a === 'string' && typeof b === 'string') return side * a.localeCompare(b);
      return side * (Number(a) - Number(b));
    })
    .map(([item]) => item);
}
