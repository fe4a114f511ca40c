import { leads, type Actor } from '#domain/actor';
import type { Policy } from '#domain/policy';
import { answersFor, contributesTo, type Standing } from '#domain/standing';

/** Stages, moves and gates are the organization's own rules; a token that is bound to some areas changes none. */
export const registerPolicy = {
  arrange: (actor) => leads(actor) && (actor.areaIds ?? null) === null,
} satisfies Policy<unknown, string>;

/** How the asker stands to the area of a thing, and what the thing itself adds to that. */
export interface OwnedStanding extends Standing {
  readonly ownerId: string | null;
  readonly archivedAt: Date | null;
}

const live = ({ archivedAt }: OwnedStanding) => archivedAt === null;

/** Whoever owns it answers for it, as the accountable person of its area does. */
const asAccountable = (actor: Actor, thing: OwnedStanding): Standing =>
  thing.ownerId === actor.personId ? { ...thing, roles: [...thing.roles, 'accountable'] } : thing;

const keeps = (actor: Actor, thing: OwnedStanding) =>
  live(thing) && answersFor(actor, asAccountable(actor, thing));

const worksOn = (actor: Actor, thing: OwnedStanding) =>
  live(thing) && contributesTo(actor, asAccountable(actor, thing));

/** Its owner keeps it; whoever answers for the area decides whether it is kept at all. */
export const productPolicy = {
  update: keeps,
  moveStage: keeps,
  plan: worksOn,
  requestReview: worksOn,
  archive: (actor, thing) => live(thing) && answersFor(actor, thing),
  restore: (actor, thing) => !live(thing) && answersFor(actor, thing),
} satisfies Policy<OwnedStanding, string>;

export const linePolicy = {
  update: keeps,
  archive: (actor, thing) => live(thing) && answersFor(actor, thing),
  restore: (actor, thing) => !live(thing) && answersFor(actor, thing),
} satisfies Policy<OwnedStanding, string>;

/** Of the area that a new thing is to belong to. */
export const ofAreaPolicy = {
  create: answersFor,
} satisfies Policy<Standing, string>;
