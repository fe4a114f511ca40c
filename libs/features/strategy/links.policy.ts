import type { Actor } from '#domain/actor';
import type { Policy } from '#domain/policy';
import { contributesToThing, reaches, type RegisterStanding } from '#domain/register-standing';

/** One end of a link, and whose it is besides its area's. */
export interface EndStanding extends RegisterStanding {
  readonly ownerId: string | null;
}

const worksOn = (actor: Actor, end: EndStanding): boolean =>
  contributesToThing(actor, end) || (end.ownerId === actor.personId && reaches(actor, end));

/** Whoever works on either end links it, and takes the link away. */
export const linkPolicy = {
  link: (actor, ends) => ends.some((end) => worksOn(actor, end)),
  unlink: (actor, ends) => ends.some((end) => worksOn(actor, end)),
} satisfies Policy<readonly EndStanding[], string>;
