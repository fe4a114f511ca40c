import { leads, type Actor } from './actor.ts';
import { answersFor, contributesTo, type OwnershipRole } from './standing.ts';

/** How the asker stands to a thing that may belong to an area, or to the company as a whole. */
export interface RegisterStanding {
  readonly areaId: string | null;
  /** Of the asker in that area today. */
  readonly roles: readonly OwnershipRole[];
  /** The area is switched off. */
  readonly isAreaArchived: boolean;
}

const standingOf = ({ roles, isAreaArchived }: RegisterStanding, areaId: string) => ({
  areaId,
  roles,
  isArchived: isAreaArchived,
});

/** A token that is bound to some areas does nothing for the company as a whole. */
export const isUnbound = ({ areaIds = null }: Actor): boolean => areaIds === null;

/** Without an area it is for those who lead to answer. */
export function answersForThing(actor: Actor, thing: RegisterStanding): boolean {
  if (thing.areaId === null) return leads(actor) && isUnbound(actor);
  return answersFor(actor, standingOf(thing, thing.areaId));
}

export function contributesToThing(actor: Actor, thing: RegisterStanding): boolean {
  if (thing.areaId === null) return leads(actor) && isUnbound(actor);
  return contributesTo(actor, standingOf(thing, thing.areaId));
}

/** Whether the credential reaches it at all, whoever the person is. */
export function reaches({ areaIds = null }: Actor, thing: RegisterStanding): boolean {
  if (areaIds === null) return !thing.isAreaArchived;
  return thing.areaId !== null && areaIds.includes(thing.areaId) && !thing.isAreaArchived;
}
