import type { Actor } from '#domain/actor';
import type { Policy } from '#domain/policy';

interface Discussed {
  /** Null where the thing belongs to no single area. */
  readonly areaId: string | null;
}

interface Written extends Discussed {
  readonly authorId: string;
  readonly removedAt: Date | null;
}

/** A token that is bound to some areas speaks only of these. */
const within = ({ areaIds = null }: Actor, { areaId }: Discussed) =>
  areaIds === null || (areaId !== null && areaIds.includes(areaId));

const keeps = (actor: Actor, comment: Written) =>
  comment.authorId === actor.personId && comment.removedAt === null && within(actor, comment);

/** People change only their own words. */
export const commentPolicy = {
  update: keeps,
  remove: keeps,
} satisfies Policy<Written, string>;

export const commentsPolicy = {
  create: within,
} satisfies Policy<Discussed, string>;
