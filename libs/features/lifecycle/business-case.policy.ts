import type { Policy } from '#domain/policy';
import { productPolicy, type OwnedStanding } from './lifecycle.policy.ts';

/** How the asker stands to the case's area; the owners of its benefits measure them. */
export interface CaseStanding extends OwnedStanding {
  readonly benefitOwnerIds: readonly string[];
}

export const casePolicy = {
  update: productPolicy.update,
  claim: productPolicy.update,
  measure: (actor, it) =>
    productPolicy.plan(actor, it) ||
    (it.archivedAt === null &&
      (actor.areaIds ?? null) === null &&
      it.benefitOwnerIds.includes(actor.personId)),
  archive: productPolicy.archive,
  restore: productPolicy.restore,
} satisfies Policy<CaseStanding, string>;
