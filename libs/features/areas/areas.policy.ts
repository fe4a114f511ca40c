import { leads, type Actor } from '#domain/actor';
import type { Policy } from '#domain/policy';
import { answersFor, contributesTo, type OwnershipRole, type Standing } from '#domain/standing';

const runs = (actor: Actor, standing: Standing) => leads(actor) && answersFor(actor, standing);

/** Everyone in the organization reads. Whoever answers for an area keeps it current; the lead decides what it is and whose. */
export const areaPolicy = {
  update: answersFor,
  arrange: runs,
  archive: runs,
  restore: (actor, standing) =>
    standing.isArchived && runs(actor, { ...standing, isArchived: false }),
  handOver: runs,
  assign: runs,
  addContributor: answersFor,
  checkIn: contributesTo,
} satisfies Policy<Standing, string>;

/** A token that is bound to some areas makes no new ones. */
export const areasPolicy = {
  create: (actor) => leads(actor) && (actor.areaIds ?? null) === null,
} satisfies Policy<unknown, string>;

/** Which of these gives somebody that role. */
export function assignmentOf(role: OwnershipRole): 'handOver' | 'assign' | 'addContributor' {
  if (role === 'accountable') return 'handOver';
  return role === 'contributor' ? 'addContributor' : 'assign';
}
