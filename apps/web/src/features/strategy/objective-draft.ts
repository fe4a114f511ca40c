import type { Objective } from './strategy.ts';
import type { ObjectivePatch } from './use-objective-writes.ts';

/** What can be edited of an objective. */
export interface ObjectiveValues {
  readonly name: string;
  readonly description: string;
  readonly goalId: string | null;
  readonly ownerId: string | null;
  readonly coOwnerIds: string[];
  readonly startsOn: string;
  readonly endsOn: string;
}

export const valuesOf = (objective: Objective): ObjectiveValues => ({
  name: objective.name,
  description: objective.description,
  goalId: objective.goal?.id ?? null,
  ownerId: objective.owner?.personId ?? null,
  coOwnerIds: objective.coOwners.map(({ personId }) => personId),
  startsOn: objective.startsOn,
  endsOn: objective.endsOn,
});

/** Only what differs: the rest is left alone, and may have been changed by others meanwhile. */
export function patchOf(before: ObjectiveValues, after: ObjectiveValues): ObjectivePatch {
  const names = Object.keys(before) as (keyof ObjectiveValues)[];
  const changed = names.filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}

/** Days that were promised move with a reason. */
export const movesPromise = (patch: ObjectivePatch): boolean =>
  patch.startsOn !== undefined || patch.endsOn !== undefined;
