import { leads, type Actor } from '#domain/actor';
import { isUndecided, type DecisionScope, type DecisionState } from '#domain/decision';
import type { Policy } from '#domain/policy';
import {
  answersForThing,
  contributesToThing,
  isUnbound,
  reaches,
  type RegisterStanding,
} from '#domain/register-standing';

export interface DecisionStanding extends RegisterStanding {
  readonly scope: DecisionScope;
  readonly state: DecisionState;
  readonly askedById: string;
  readonly deciderId: string | null;
  readonly isArchived: boolean;
}

type Scoped = RegisterStanding & { readonly scope: DecisionScope };

/** Whoever is named decides; where nobody is, the CEO for the company, and whoever answers for the area or leads. */
const decides = (actor: Actor, decision: DecisionStanding): boolean => {
  if (!reaches(actor, decision)) return false;
  if (decision.deciderId !== null && decision.deciderId === actor.personId) return true;
  if (actor.role === 'ceo' || actor.role === 'admin') return true;
  if (decision.deciderId !== null || decision.scope === 'company') return false;
  return decision.scope === 'technical' ? leads(actor) : answersForThing(actor, decision);
};

const asks = (actor: Actor, decision: DecisionStanding): boolean =>
  reaches(actor, decision) && (decision.askedById === actor.personId || leads(actor));

const isOpen = ({ state, isArchived }: DecisionStanding) => !isArchived && isUndecided(state);
const isDecided = ({ state, isArchived }: DecisionStanding) => !isArchived && state === 'decided';

export const decisionPolicy = {
  update: (actor, decision) =>
    isOpen(decision) && (asks(actor, decision) || decides(actor, decision)),
  decide: (actor, decision) => isOpen(decision) && decides(actor, decision),
  reopen: (actor, decision) =>
    isDecided(decision) && (asks(actor, decision) || decides(actor, decision)),
  withdraw: (actor, decision) => isOpen(decision) && asks(actor, decision),
  recordOutcome: (actor, decision) =>
    isDecided(decision) && (asks(actor, decision) || decides(actor, decision)),
  archive: (actor, decision) => !decision.isArchived && asks(actor, decision),
  restore: (actor, decision) => decision.isArchived && asks(actor, decision),
} satisfies Policy<DecisionStanding, string>;

/** Everybody who works here may ask the company; a question of an area is for those who work on it. */
export const decisionsPolicy = {
  create: (actor, { scope, ...thing }) =>
    scope === 'area' ? contributesToThing(actor, thing) : isUnbound(actor) || reaches(actor, thing),
} satisfies Policy<Scoped, string>;
