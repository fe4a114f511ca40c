import { leads, type Actor } from '#domain/actor';
import { isToDo } from '#domain/action';
import type { Day } from '#domain/day';
import type { Policy } from '#domain/policy';
import {
  answersForThing,
  contributesToThing,
  reaches,
  type RegisterStanding,
} from '#domain/register-standing';

export interface ActionFacts extends RegisterStanding {
  readonly ownerId: string | null;
  readonly createdById: string;
  readonly doneOn: Day | null;
  readonly droppedOn: Day | null;
}

/** Who leads and who reads reports hand out work to anybody. */
const assigns = (actor: Actor) =>
  leads(actor) || actor.role === 'ceo' || actor.role === 'executive';

/** Whoever promised it away, and who answers for its area. */
const manages = (actor: Actor, action: ActionFacts) =>
  reaches(actor, action) &&
  (assigns(actor) || action.createdById === actor.personId || answersForThing(actor, action));

const works = (actor: Actor, action: ActionFacts) =>
  reaches(actor, action) && (action.ownerId === actor.personId || manages(actor, action));

export const actionPolicy = {
  update: (actor, action) => isToDo(action) && manages(actor, action),
  move: (actor, action) => isToDo(action) && works(actor, action),
  finish: (actor, action) => isToDo(action) && works(actor, action),
  reopen: (actor, action) => !isToDo(action) && works(actor, action),
  drop: (actor, action) => isToDo(action) && manages(actor, action),
} satisfies Policy<ActionFacts, string>;

type New = RegisterStanding & { readonly ownerId: string };

/** Everybody may promise something themselves; to others, those who hand out work, and who works on the area. */
export const actionsPolicy = {
  create: (actor, action) =>
    reaches(actor, action) &&
    (assigns(actor) ||
      action.ownerId === actor.personId ||
      (action.areaId !== null && contributesToThing(actor, action))),
} satisfies Policy<New, string>;
