import { severity } from '#domain/status';
import { folded } from '../scorecard/arrange.ts';
import type { Arrangement, GroupBy, SortBy } from './arrangement.ts';
import type { PortfolioProduct } from './lifecycle.ts';

/** In filters: what belongs to no line. */
export const NONE = 'none';

type Product = PortfolioProduct;

export interface Names {
  /** Name of an area by its id. */
  readonly areas: ReadonlyMap<string, string>;
  /** Places of the stages in a life, by id. */
  readonly places: ReadonlyMap<string, number>;
}

/** Something is asked of the people who keep it. */
export const waits = ({ prompts, openReview }: Product): boolean =>
  prompts.length > 0 || openReview !== null;

export const shownProducts = (
  products: readonly Product[],
  { text, lines, areas, stages, statuses, isWaiting }: Arrangement,
): readonly Product[] =>
  products.filter(
    (product) =>
      isAmong(lines, product.line?.key ?? NONE) &&
      isAmong(areas, product.areaId) &&
      isAmong(stages, product.stage?.key ?? NONE) &&
      isAmong(statuses, product.status) &&
      (!isWaiting || waits(product)) &&
      folded(wordsOf(product)).includes(folded(text)),
  );

const isAmong = (chosen: readonly string[], value: string): boolean =>
  chosen.length === 0 || chosen.includes(value);

const wordsOf = ({ name, key, line, owner }: Product): string =>
  [name, key, line?.name, owner?.name].join(' ');

/** What is missing stands last, whichever way the rest is sorted. */
type Rank = string | number | null;

export function sortedProducts(
  products: readonly Product[],
  sort: Arrangement['sort'],
  { places }: Pick<Names, 'places'>,
): readonly Product[] {
  if (sort === null) return products;
  const rankOf = RANKS[sort.by];
  const sign = sort.isDescending ? -1 : 1;
  return products.toSorted((one, other) => {
    const [a, b] = [rankOf(one, places), rankOf(other, places)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * compared(a, b) || one.name.localeCompare(other.name);
  });
}

const compared = (one: string | number, other: string | number): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other));

type RankOf = (product: Product, places: Names['places']) => Rank;

const RANKS: Readonly<Record<SortBy, RankOf>> = {
  name: ({ name }) => name,
  stage: ({ stage }, places) => (stage ? (places.get(stage.id) ?? null) : null),
  days: ({ stage }) => stage?.days ?? null,
  revenue: ({ revenue }) => revenue?.amount ?? null,
  spend: ({ spend }) => spend?.amount ?? null,
  status: ({ status }) => -severity(status),
  kpi: ({ keyKpi }) => keyKpi?.name ?? null,
  plan: ({ nextPlan }) => nextPlan?.plannedOn ?? null,
  conditions: ({ openConditions, overdueConditions }) =>
    -(overdueConditions * 1e4 + openConditions),
  review: ({ reviewDueOn }) => reviewDueOn,
};

export interface Group {
  readonly id: string;
  /** Null: what belongs to none. */
  readonly name: string | null;
  readonly products: readonly Product[];
}

/** Groups in the order in which their first products come; stages in that of a life, none last. */
export function groupsOf(
  products: readonly Product[],
  by: GroupBy,
  { areas, places }: Names,
): readonly Group[] {
  if (by === 'none') return [{ id: 'all', name: null, products }];
  const found = Map.groupBy(products, (product) => idIn(product, by) ?? NONE);
  const groups = [...found].map(([id, own]) => ({
    id,
    name: id === NONE ? null : nameIn(own[0], by, areas),
    products: own,
  }));
  return groups.toSorted(
    (one, other) =>
      Number(one.name === null) - Number(other.name === null) ||
      (by === 'stage' ? (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0) : 0),
  );
}

function idIn({ line, areaId, stage }: Product, by: GroupBy): string | undefined {
  if (by === 'line') return line?.id;
  return by === 'area' ? areaId : stage?.id;
}

function nameIn(product: Product | undefined, by: GroupBy, areas: Names['areas']): string | null {
  if (product === undefined) return null;
  if (by === 'area') return areas.get(product.areaId) ?? '–';
  return (by === 'line' ? product.line?.name : product.stage?.name) ?? null;
}
