import { leads } from '#domain/actor';
import type { Policy } from '#domain/policy';
import type { RetirementState } from '#domain/retirement';
import { productPolicy, type OwnedStanding } from './lifecycle.policy.ts';

/** How the asker stands to the product that is to end, and how far its plan is. */
export interface RetirementStanding extends OwnedStanding {
  readonly state: RetirementState;
  readonly proposedById: string;
}

const isOver = ({ state }: RetirementStanding) => state === 'done' || state === 'withdrawn';

/** Whoever keeps the product plans its end; those who lead or the CEO approve what somebody else proposed. */
export const retirementPolicy = {
  update: (actor, plan) => !isOver(plan) && productPolicy.update(actor, plan),
  approve: (actor, plan) =>
    plan.state === 'proposed' &&
    plan.proposedById !== actor.personId &&
    (leads(actor) || actor.role === 'ceo') &&
    (actor.areaIds ?? null) === null,
  notify: (actor, plan) => !isOver(plan) && productPolicy.plan(actor, plan),
  start: (actor, plan) => plan.state === 'approved' && productPolicy.update(actor, plan),
  complete: (actor, plan) => plan.state === 'under_way' && productPolicy.update(actor, plan),
  withdraw: (actor, plan) => !isOver(plan) && productPolicy.update(actor, plan),
} satisfies Policy<RetirementStanding, string>;
