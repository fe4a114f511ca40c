import type { Actor } from '#domain/actor';
import { isGatekeeper } from '#domain/gate';
import type { Policy } from '#domain/policy';
import { productPolicy, type OwnedStanding } from './lifecycle.policy.ts';

/** How the asker stands to the product's area, and who decides about the review. */
export interface ReviewStanding extends OwnedStanding {
  readonly gatekeeperIds: readonly string[];
  readonly gatekeeperRoles: readonly string[];
  readonly requestedById: string;
  readonly isOpen: boolean;
}

const inReach = ({ areaIds = null }: Actor, { areaId }: ReviewStanding) =>
  areaIds === null || areaIds.includes(areaId);

const keepsGate = (actor: Actor, review: ReviewStanding) =>
  review.isOpen && inReach(actor, review) && isGatekeeper(review, actor);

const prepares = (actor: Actor, review: ReviewStanding) =>
  review.isOpen && (productPolicy.requestReview(actor, review) || keepsGate(actor, review));

/** Whoever works on the product prepares its review; gatekeepers alone vote, waive and decide. */
export const reviewPolicy = {
  assess: prepares,
  addEvidence: prepares,
  vote: keepsGate,
  waive: (actor, review) => keepsGate(actor, review) && review.requestedById !== actor.personId,
  decide: keepsGate,
  withdraw: (actor, review) =>
    review.isOpen &&
    inReach(actor, review) &&
    (review.requestedById === actor.personId || productPolicy.update(actor, review)),
} satisfies Policy<ReviewStanding, string>;

/** Of one condition of a decided review: its owner says that it is met. */
export const conditionPolicy = {
  meetCondition: (actor, { review, conditionOwnerId }) =>
    inReach(actor, review) &&
    (conditionOwnerId === actor.personId ||
      productPolicy.update(actor, review) ||
      isGatekeeper(review, actor)),
} satisfies Policy<{ readonly review: ReviewStanding; readonly conditionOwnerId: string }, string>;
