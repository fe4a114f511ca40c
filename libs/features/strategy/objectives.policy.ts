import type { Actor } from '#domain/actor';
import type { ObjectiveState } from '#domain/objective';
import type { Policy } from '#domain/policy';
import {
  answersForThing,
  contributesToThing,
  reaches,
  type RegisterStanding,
} from '#domain/register-standing';

export interface ObjectiveStanding extends RegisterStanding {
  readonly ownerId: string | null;
  readonly coOwnerIds: readonly string[];
  readonly state: ObjectiveState;
  readonly isArchived: boolean;
}

/** Its owner, and whoever answers for the area. */
const keeps = (actor: Actor, objective: ObjectiveStanding): boolean =>
  answersForThing(actor, objective) ||
  (objective.ownerId === actor.personId && reaches(actor, objective));

const shares = (actor: Actor, objective: ObjectiveStanding): boolean =>
  keeps(actor, objective) ||
  (objective.coOwnerIds.includes(actor.personId) && reaches(actor, objective));

const isRunning = ({ state, isArchived }: ObjectiveStanding) =>
  !isArchived && (state === 'draft' || state === 'open');

export const objectivePolicy = {
  update: (actor, objective) => !objective.isArchived && shares(actor, objective),
  arrange: (actor, objective) => isRunning(objective) && keeps(actor, objective),
  commit: (actor, objective) =>
    !objective.isArchived && objective.state === 'draft' && keeps(actor, objective),
  close: (actor, objective) =>
    !objective.isArchived && objective.state === 'open' && keeps(actor, objective),
  drop: (actor, objective) => isRunning(objective) && keeps(actor, objective),
  reopen: (actor, objective) =>
    !objective.isArchived && !isRunning(objective) && keeps(actor, objective),
  checkIn: (actor, objective) =>
    isRunning(objective) && (shares(actor, objective) || contributesToThing(actor, objective)),
  archive: (actor, objective) => !objective.isArchived && answersForThing(actor, objective),
  restore: (actor, objective) => objective.isArchived && answersForThing(actor, objective),
} satisfies Policy<ObjectiveStanding, string>;

/** Of the area that the objective is to belong to. */
export const objectivesPolicy = {
  create: answersForThing,
} satisfies Policy<RegisterStanding, string>;
