import type { Policy } from '#domain/policy';
import { itemPolicy, type ItemStanding } from './items.policy.ts';

/** How the asker stands to the two items. */
export interface DependencyStanding {
  readonly blocker: ItemStanding;
  readonly blocked: ItemStanding;
}

/** Who waits says what is needed, who comes first answers, and both may say that it is resolved. */
export const dependencyPolicy = {
  update: (actor, { blocked }) => itemPolicy.update(actor, blocked),
  answer: (actor, { blocker }) => itemPolicy.update(actor, blocker),
  resolve: (actor, { blocker, blocked }) =>
    itemPolicy.progress(actor, blocker) || itemPolicy.progress(actor, blocked),
} satisfies Policy<DependencyStanding, string>;
