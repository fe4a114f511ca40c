import { leads, type Actor } from '#domain/actor';
import type { Policy } from '#domain/policy';
import { reviews, type Standing } from '#domain/standing';

/** Null: what is owed belongs to no single area. */
type Owing = Standing | null;

/** Whoever reviews the area; what belongs to no area, whoever leads with a credential that is bound to none. */
export const nudgePolicy = {
  nudge: (actor: Actor, standing) =>
    standing === null ? leads(actor) && (actor.areaIds ?? null) === null : reviews(actor, standing),
} satisfies Policy<Owing, string>;
