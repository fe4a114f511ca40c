import type { OwnedRows } from '#features/identity/index';

/** What people own in this slice and are not done with. */
export const OWNED_WORK: readonly OwnedRows[] = [
  { table: 'roadmap_items', isOpen: `archived_at IS NULL AND stage NOT IN ('done', 'dropped')` },
  { table: 'milestones', isOpen: 'archived_at IS NULL AND met_on IS NULL' },
  { table: 'launches', isOpen: 'archived_at IS NULL AND launched_on IS NULL' },
  { table: 'launch_entries', isOpen: `state = 'open'` },
];
