import { leads, writes, type Actor } from '#domain/actor';

interface Kept {
  readonly authorId: string;
  readonly isShared: boolean;
}

/** Shows a view to others, for which writing is needed that no viewer has, nor a token that is bound to some areas. */
export const mayShareViews = (actor: Actor): boolean =>
  writes(actor) && (actor.areaIds ?? null) === null;

/** Everybody, viewers too, keeps their own; whoever leads also tidies what is shared. */
export const mayKeepView = (actor: Actor, { authorId, isShared }: Kept): boolean =>
  authorId === actor.personId || (isShared && leads(actor) && mayShareViews(actor));
