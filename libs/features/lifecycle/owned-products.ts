import type { OwnedRows } from '#features/identity/index';

/** What people own in this slice and are not done with; and the gates at which they have a seat. */
export const OWNED_PRODUCTS: readonly OwnedRows[] = [
  { table: 'product_lines', isOpen: 'archived_at IS NULL' },
  { table: 'products', isOpen: 'archived_at IS NULL' },
  { table: 'business_cases', isOpen: 'archived_at IS NULL' },
  { table: 'benefits', isOpen: 'archived_at IS NULL' },
  { table: 'gate_conditions', isOpen: 'met_on IS NULL', name: 'text' },
  { table: 'gates', isOpen: 'archived_at IS NULL', seats: 'gatekeeper_ids' },
  {
    table: 'gate_reviews',
    isOpen: 'decision IS NULL AND withdrawn_at IS NULL',
    name: 'question',
    seats: 'gatekeeper_ids',
  },
];
