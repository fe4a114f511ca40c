import type { OwnedRows } from '#features/identity/index';

/** What people own in this slice and are not done with; and the questions that wait for their decision. */
export const OWNED_PROMISES: readonly OwnedRows[] = [
  { table: 'goals', isOpen: `archived_at IS NULL AND state = 'open'` },
  { table: 'objectives', isOpen: `archived_at IS NULL AND state IN ('draft', 'open')` },
  {
    table: 'decisions',
    isOpen: `archived_at IS NULL AND state IN ('open', 'reopened')`,
    owner: 'decider_id',
  },
];
