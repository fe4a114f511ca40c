import type { Actor } from '#domain/actor';
import type { Policy } from '#domain/policy';
import { answersFor, contributesTo, type OwnershipRole, type Standing } from '#domain/standing';

/** How the asker stands to the item's area, and what the item itself adds to that. */
export interface ItemStanding extends Standing {
  readonly ownerId: string | null;
  readonly contributorIds: readonly string[];
  readonly archivedAt: Date | null;
}

const live = ({ archivedAt }: ItemStanding) => archivedAt === null;

const as = (role: OwnershipRole, item: ItemStanding): Standing => ({
  ...item,
  roles: [...item.roles, role],
});

/** Its owner answers for an item as a deputy does for the area; its contributors record progress. */
const inRole = (actor: Actor, item: ItemStanding): Standing => {
  if (item.ownerId === actor.personId) return as('deputy', item);
  return item.contributorIds.includes(actor.personId) ? as('contributor', item) : item;
};

const decides = (actor: Actor, item: ItemStanding) => live(item) && answersFor(actor, item);

export const itemPolicy = {
  update: (actor, item) => live(item) && answersFor(actor, inRole(actor, item)),
  progress: (actor, item) => live(item) && contributesTo(actor, inRole(actor, item)),
  commit: decides,
  drop: decides,
  reopen: decides,
  archive: decides,
  restore: (actor, item) => !live(item) && answersFor(actor, item),
} satisfies Policy<ItemStanding, string>;

/** Of the area that the item is to belong to. */
export const itemsPolicy = {
  create: answersFor,
} satisfies Policy<Standing, string>;
