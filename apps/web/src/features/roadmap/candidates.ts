import type { Period } from '#domain/calendar';
import { isClosed, type Item } from './roadmap.ts';

/** Open and not committed, due in the period, later, or never; the first by target, those without one last. */
export function candidatesFor(items: readonly Item[], { startsOn }: Period): readonly Item[] {
  return items
    .filter(
      (item) =>
        item.can.decide &&
        !isClosed(item) &&
        item.committedOn === null &&
        (item.targetOn === null || item.targetOn >= startsOn),
    )
    .toSorted((one, other) => (one.targetOn ?? '9').localeCompare(other.targetOn ?? '9'));
}

/** Due within the period, and so part of the plan unless somebody takes it out. */
export const isDueIn = ({ targetOn }: Item, { startsOn, endsOn }: Period): boolean =>
  targetOn !== null && startsOn <= targetOn && targetOn <= endsOn;
