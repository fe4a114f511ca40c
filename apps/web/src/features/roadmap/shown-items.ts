import { addDays, type Day } from '#domain/day';
import { folded } from '../scorecard/arrange.ts';
import type { Arrangement, LaneBy } from './arrangement.ts';
import type { Item, Names } from './roadmap.ts';

/** Stands for what an item does not have: no owner, no product. */
export const NONE = 'none';

/** How long what is done stays in sight, in days. */
const DONE_SHOWN = 92;

/** The items that are asked for. Unless stages are, what was dropped or done long ago is left out. */
export function shownItems(
  items: readonly Item[],
  names: Names,
  it: Arrangement,
  today: Day,
): readonly Item[] {
  const words = folded(it.text).split(/\s+/).filter(Boolean);
  return items.filter(
    (item) =>
      (it.stages.length > 0 ? it.stages.includes(item.stage) : isCurrent(item, today)) &&
      among(it.horizons, item.horizon) &&
      among(it.areas, names.areas.get(item.areaId)?.key ?? NONE) &&
      among(it.products, item.productId ?? NONE) &&
      among(it.objectives, item.objectiveId ?? NONE) &&
      among(it.owners, item.ownerId ?? NONE) &&
      (words.length === 0 || holds(textOf(item, names), words)),
  );
}

/** Open, or done lately. */
export const isCurrent = ({ stage, doneOn }: Item, today: Day): boolean =>
  stage !== 'dropped' && (doneOn === null || doneOn >= addDays(today, -DONE_SHOWN));

const among = <T>(list: readonly T[], value: T): boolean =>
  list.length === 0 || list.includes(value);

const textOf = ({ key, name, ownerId, productId }: Item, { people, products }: Names): string =>
  folded(`${name} ${key} ${people.get(ownerId ?? '')} ${products.get(productId ?? '')?.name}`);

const holds = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

export interface ItemLane {
  readonly key: string;
  /** Null for the lane of what has none, or where there is but one. */
  readonly name: string | null;
}

/** Which lane an item stands in. */
export const laneOf = (item: Item, by: LaneBy): string => LANE_OF[by](item) ?? NONE;

const LANE_OF: Readonly<Record<LaneBy, (item: Item) => string | null>> = {
  area: ({ areaId }) => areaId,
  product: ({ productId }) => productId,
  objective: ({ objectiveId }) => objectiveId,
  owner: ({ ownerId }) => ownerId,
  none: () => NONE,
};

/** The lanes in the order of their first items, what has none at the end. */
export function lanesOf(items: readonly Item[], names: Names, by: LaneBy): readonly ItemLane[] {
  const keys = [...new Set(items.map((item) => laneOf(item, by)))];
  const named = keys
    .filter((key) => key !== NONE)
    .map((key) => ({ key, name: nameOf(names, key) }));
  return keys.includes(NONE) ? [...named, { key: NONE, name: null }] : named;
}

const nameOf = ({ areas, products, objectives, people }: Names, id: string): string =>
  areas.get(id)?.name ?? products.get(id)?.name ?? objectives.get(id)?.name ?? people.get(id) ?? '';
