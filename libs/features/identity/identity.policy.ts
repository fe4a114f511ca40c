import { administers, leads, type Actor, type Role } from '#domain/actor';
import type { Policy } from '#domain/policy';

/** A token that is bound to some areas leaves what belongs to all alone. */
const isUnbound = ({ areaIds }: Actor): boolean => (areaIds ?? null) === null;

/** Links that let somebody in are for human beings to make. */
const isPresent = ({ credentialKind }: Actor): boolean => credentialKind === 'session';

const runs = (actor: Actor): boolean => administers(actor) && isUnbound(actor);

/** Only administrators make or touch administrators. */
export const mayGive = (actor: Actor, role: Role): boolean =>
  leads(actor) && isUnbound(actor) && (administers(actor) || role !== 'admin');

export const organizationPolicy = { update: runs } satisfies Policy<unknown, string>;

export const peoplePolicy = {
  create: (actor) => leads(actor) && isUnbound(actor),
  invite: (actor) => leads(actor) && isUnbound(actor) && isPresent(actor),
  foundOrganization: (actor) => runs(actor) && isPresent(actor),
} satisfies Policy<unknown, string>;

interface Colleague {
  readonly id: string;
  readonly role: Role;
}

/** Whether the person's state allows it as well is said by `FITTING_STATES`. */
export const personPolicy = {
  update: (actor, person) => mayGive(actor, person.role),
  changeRole: (actor, person) => runs(actor) && person.id !== actor.personId,
  invite: (actor, person) => mayGive(actor, person.role) && isPresent(actor),
  resetPassword: (actor, person) => runs(actor) && isPresent(actor) && person.id !== actor.personId,
  deactivate: runs,
  reactivate: runs,
} satisfies Policy<Colleague, string>;
