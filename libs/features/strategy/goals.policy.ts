import type { Actor } from '#domain/actor';
import type { Policy } from '#domain/policy';
import { answersForThing, isUnbound, type RegisterStanding } from '#domain/register-standing';

export interface GoalStanding extends RegisterStanding {
  readonly isArchived: boolean;
}

/** Company goals are the CEO's as much as those of whoever leads. */
const sets = (actor: Actor, goal: RegisterStanding): boolean =>
  answersForThing(actor, goal) ||
  (actor.role === 'ceo' && isUnbound(actor) && !goal.isAreaArchived);

const live = (actor: Actor, goal: GoalStanding) => !goal.isArchived && sets(actor, goal);

export const goalPolicy = {
  update: live,
  close: live,
  archive: live,
  restore: (actor, goal) => goal.isArchived && sets(actor, goal),
} satisfies Policy<GoalStanding, string>;

export const goalsPolicy = {
  create: sets,
} satisfies Policy<RegisterStanding, string>;
