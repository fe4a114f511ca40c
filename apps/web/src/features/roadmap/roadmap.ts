import type { QueryClient } from '@tanstack/react-query';
import { itemStatus } from '#domain/item-status';
import { slipDays, type ItemWindow } from '#domain/roadmap-item';
import { isBetter, saidOf } from '#domain/status';
import type { Day } from '#domain/day';
import { $api, type Schema } from '../../app/api.ts';
import { useMomentQuery } from '../../app/moment.ts';
import { useView } from '../../app/view.ts';

export type Roadmap = Schema<'RoadmapView'>;
export type Item = Schema<'RoadmapEntry'>;
/** An item of the roadmap, or one read whole, whose rights are told apart more finely. */
export type AnyItem = Omit<Item, 'can'> & {
  readonly can: Pick<Item['can'], 'update' | 'progress'>;
};
type Named = Schema<'RoadmapThing'>;

const PATH = '/api/v1/roadmap';

/** All items, whatever period is looked at: a timeline is about all of them. */
export function useRoadmap(isWanted = true) {
  const query = useMomentQuery();
  return $api.useQuery(
    'get',
    PATH,
    { params: { query } },
    { placeholderData: (before) => before, enabled: isWanted },
  );
}

/** How many commitments were kept by their first date, of the period that is looked at. */
export function usePredictability() {
  const { period } = useView();
  const query = { ...useMomentQuery(), ...(period && { period }) };
  return $api.useQuery('get', '/api/v1/roadmap/predictability', { params: { query } });
}

/** Who and what the items name, by id. */
export interface Names {
  readonly areas: ReadonlyMap<string, Named>;
  readonly products: ReadonlyMap<string, Named>;
  readonly objectives: ReadonlyMap<string, Named>;
  readonly people: ReadonlyMap<string, string>;
  readonly items: ReadonlyMap<string, Item>;
}

export const namesOf = (view: Roadmap): Names => ({
  areas: byId(view.areas),
  products: byId(view.products),
  objectives: byId(view.objectives),
  people: new Map(view.people.map(({ id, name }) => [id, name])),
  items: byId(view.items),
});

const byId = <T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]));

export const windowOfItem = ({ startsOn, targetOn, precision }: AnyItem): ItemWindow => ({
  startsOn,
  targetOn,
  precision,
});

export const isClosed = ({ stage }: AnyItem): boolean => stage === 'done' || stage === 'dropped';

/** What people say where it differs from what the schedule says. */
export const saidOfItem = ({ status, declared }: Pick<Item, 'status' | 'declared'>) =>
  saidOf({ status, declaredStatus: declared?.status ?? null });

/** May the window move? What is done or dropped stays where it is. */
export const canMove = (item: AnyItem): boolean => item.can.update && !isClosed(item);

/** The item as it is with another window, before the server has said so. */
export function withWindow(item: Item, window: ItemWindow, today: Day): Item {
  const { stage, doneOn, overdueMilestones, baseline, committedOn } = item;
  const baselineTargetOn = baseline?.targetOn ?? null;
  const { targetOn } = window;
  const facts = { stage, targetOn, baselineTargetOn, doneOn, overdueMilestones };
  const isCommitted = committedOn !== null;
  const status = itemStatus({ ...facts, isCommitted, isHeldUp: item.heldUp !== null }, today);
  return {
    ...item,
    ...window,
    slipDays: slipDays(facts),
    moves: item.moves + Number(isCommitted),
    status,
    declared: item.declared && {
      ...item.declared,
      isMismatch: isBetter(item.declared.status, status),
    },
  };
}

/** Shows changed items in every roadmap that was read. */
export function paintItems(cache: QueryClient, change: (item: Item) => Item): void {
  cache.setQueriesData<Roadmap>({ queryKey: ['get', PATH] }, (view) =>
    view?.items ? { ...view, items: view.items.map(change) } : view,
  );
}
