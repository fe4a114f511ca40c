import { leads, type Actor } from './actor.ts';

export const OWNERSHIP_ROLES = [
  'accountable',
  'deputy',
  'contributor',
  'reviewer',
  'consulted',
  'informed',
] as const;
export type OwnershipRole = (typeof OWNERSHIP_ROLES)[number];

/** How a person stands to an area on a day. */
export interface Standing {
  readonly areaId: string;
  /** The roles that hold on that day; a deputy only between the dates. */
  readonly roles: readonly OwnershipRole[];
  readonly isArchived: boolean;
}

const within = ({ areaIds }: Actor, { areaId }: Standing) =>
  areaIds === undefined || areaIds === null || areaIds.includes(areaId);

const holds = (standing: Standing, ...roles: readonly OwnershipRole[]) =>
  roles.some((role) => standing.roles.includes(role));

/** Answers for the area: its accountable owner, a deputy in office, and whoever leads. */
export const answersFor = (actor: Actor, standing: Standing): boolean =>
  within(actor, standing) &&
  !standing.isArchived &&
  (leads(actor) || holds(standing, 'accountable', 'deputy'));

/** Records values and check-ins. */
export const contributesTo = (actor: Actor, standing: Standing): boolean =>
  answersFor(actor, standing) ||
  (within(actor, standing) && !standing.isArchived && holds(standing, 'contributor'));

/** Acknowledges what others wrote. */
export const reviews = (actor: Actor, standing: Standing): boolean =>
  within(actor, standing) &&
  (leads(actor) || actor.role === 'ceo' || holds(standing, 'reviewer', 'accountable'));
