import { leads, type Actor } from '#domain/actor';
import type { Policy } from '#domain/policy';
import { answersFor } from '#domain/standing';
import { itemPolicy, type ItemStanding } from './items.policy.ts';

/** How the asker stands to the item that is launched, and whose launch it is. */
export interface LaunchStanding {
  readonly item: ItemStanding;
  readonly ownerId: string | null;
}

/** The owner of a launch answers for it as the owner of its item does. */
const inRole = (actor: Actor, { item, ownerId }: LaunchStanding): ItemStanding =>
  ownerId === actor.personId ? { ...item, roles: [...item.roles, 'deputy'] } : item;

const live = ({ item }: LaunchStanding) => item.archivedAt === null && !item.isArchived;

/** Nobody decides about a launch of their own. */
export const launchPolicy = {
  update: (actor, launch) => itemPolicy.update(actor, inRole(actor, launch)),
  tick: (actor, launch) => itemPolicy.progress(actor, inRole(actor, launch)),
  decide: (actor, launch) =>
    live(launch) &&
    launch.ownerId !== actor.personId &&
    (leads(actor) || actor.role === 'ceo' || answersFor(actor, launch.item)),
} satisfies Policy<LaunchStanding, string>;
