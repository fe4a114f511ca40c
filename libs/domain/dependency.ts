import { addDays, daysBetween, maxDay, type Day } from './day.ts';

export const DEPENDENCY_STATES = ['proposed', 'accepted', 'declined', 'resolved'] as const;
export type DependencyState = (typeof DEPENDENCY_STATES)[number];

/** The blocked waits for the blocker. */
export interface Edge {
  readonly blockerId: string;
  readonly blockedId: string;
}

/** A dependency that still holds: neither resolved nor declined. */
export interface OpenDependency extends Edge {
  /** The day on which the blocker's result is needed; absent: when the blocked work begins. */
  readonly neededBy: Day | null;
}

export interface ScheduledItem {
  readonly id: string;
  readonly startsOn: Day | null;
  readonly targetOn: Day | null;
  readonly isDone: boolean;
  readonly isDropped: boolean;
}

/** Why an item is held up: the worst of what it waits for. */
export interface HoldUp {
  readonly blockerId: string;
  /** By how much the blocker comes too late; null: it was dropped and never comes. */
  readonly days: number | null;
}

/** The circle that a new dependency would close, from the blocker round to the blocker; null when it closes none. */
export function circleWith(edges: readonly Edge[], added: Edge): readonly string[] | null {
  const waiting = groupBy(edges, ({ blockerId }) => blockerId);
  const cameFrom = new Map<string, string>([[added.blockedId, added.blockerId]]);
  const queue = [added.blockedId];
  for (const id of queue) {
    if (id === added.blockerId) return pathTo(cameFrom, added);
    for (const { blockedId } of waiting.get(id) ?? []) {
      if (cameFrom.has(blockedId)) continue;
      cameFrom.set(blockedId, id);
      queue.push(blockedId);
    }
  }
  return null;
}

function pathTo(cameFrom: ReadonlyMap<string, string>, { blockerId, blockedId }: Edge): string[] {
  const path = [blockerId];
  for (let id = cameFrom.get(blockerId); id !== undefined && path[0] !== blockedId;) {
    path.unshift(id);
    id = cameFrom.get(id);
  }
  return blockerId === blockedId ? [blockerId, blockerId] : [blockerId, ...path];
}

/**
 * What holds which item up. A blocker is expected on its target, or today once that has passed; where it is held up itself, so
 * many days later. Work that is done neither holds up nor is held up.
 */
export function holdUps(
  items: readonly ScheduledItem[],
  dependencies: readonly OpenDependency[],
  today: Day,
): ReadonlyMap<string, HoldUp> {
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const blockers = groupBy(dependencies, ({ blockedId }) => blockedId);
  const known = new Map<string, HoldUp | null>();

  function holdUpOf(blocked: ScheduledItem): HoldUp | null {
    const found = known.get(blocked.id);
    if (found !== undefined) return found;
    known.set(blocked.id, null);
    const all = (blockers.get(blocked.id) ?? []).flatMap((dependency) => {
      const blocker = itemOf.get(dependency.blockerId);
      return blocker === undefined
        ? []
        : heldUpBy(blocker, dependency.neededBy ?? blocked.startsOn);
    });
    const worst = isOpen(blocked) ? worstOf(all) : null;
    known.set(blocked.id, worst);
    return worst;
  }

  function heldUpBy(blocker: ScheduledItem, neededBy: Day | null): HoldUp[] {
    if (blocker.isDropped) return [{ blockerId: blocker.id, days: null }];
    if (blocker.isDone || blocker.targetOn === null || neededBy === null) return [];
    const delay = holdUpOf(blocker)?.days ?? 0;
    const expectedOn = addDays(maxDay(blocker.targetOn, today), delay);
    const days = daysBetween(neededBy, expectedOn);
    return days > 0 ? [{ blockerId: blocker.id, days }] : [];
  }

  const entries = items.map((item) => [item.id, holdUpOf(item)] as const);
  return new Map(entries.flatMap(([id, holdUp]) => (holdUp === null ? [] : [[id, holdUp]])));
}

const isOpen = ({ isDone, isDropped }: ScheduledItem): boolean => !isDone && !isDropped;

/** By days; what never comes only where nothing comes late, because it has no days to hand on. */
function worstOf(all: readonly HoldUp[]): HoldUp | null {
  const byDays = (one: HoldUp, other: HoldUp) =>
    (other.days ?? 0) - (one.days ?? 0) || (one.blockerId < other.blockerId ? -1 : 1);
  return all.toSorted(byDays)[0] ?? null;
}

export interface CriticalChain {
  /** In the order of the work; the last one is the end of the chain. */
  readonly itemIds: readonly string[];
  /** Days of work on it, first and last day of each item included; an item without both dates counts none. */
  readonly days: number;
}

/** The longest chain of open work that ends in the item, or else in the open item with the latest target; null without one. */
export function criticalChain(
  items: readonly ScheduledItem[],
  edges: readonly Edge[],
  endId?: string,
): CriticalChain | null {
  const open = new Map(items.filter(isOpen).map((item) => [item.id, item]));
  const blockers = groupBy(edges, ({ blockedId }) => blockedId);
  const known = new Map<string, CriticalChain>();

  function chainTo(item: ScheduledItem): CriticalChain {
    const found = known.get(item.id);
    if (found !== undefined) return found;
    const own = { itemIds: [item.id], days: duration(item) };
    known.set(item.id, own);
    const before = (blockers.get(item.id) ?? []).flatMap(({ blockerId }) => {
      const blocker = open.get(blockerId);
      return blocker === undefined ? [] : [chainTo(blocker)];
    });
    const longest = before.reduce<CriticalChain>(longer, { itemIds: [], days: 0 });
    const chain = {
      itemIds: [...longest.itemIds, ...own.itemIds],
      days: longest.days + own.days,
    };
    known.set(item.id, chain);
    return chain;
  }

  const end = endId === undefined ? latest([...open.values()]) : open.get(endId);
  return end === undefined ? null : chainTo(end);
}

/** Of chains of the same length the one with more items is longer, and of those the first. */
function longer(one: CriticalChain, other: CriticalChain): CriticalChain {
  if (one.days !== other.days) return one.days > other.days ? one : other;
  return one.itemIds.length >= other.itemIds.length ? one : other;
}

function duration({ startsOn, targetOn }: ScheduledItem): number {
  return startsOn === null || targetOn === null ? 0 : daysBetween(startsOn, targetOn) + 1;
}

function latest(items: readonly ScheduledItem[]): ScheduledItem | undefined {
  return items
    .filter(({ targetOn }) => targetOn !== null)
    .toSorted((one, other) => ((one.targetOn ?? '') < (other.targetOn ?? '') ? 1 : -1))[0];
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(row);
    groups.set(keyOf(row), group);
  }
  return groups;
}
