import type { OwnedRows } from '#features/identity/index';

/** Known by their keys, because names belong to definitions. */
export const OWNED_KPIS: readonly OwnedRows[] = [
  { table: 'kpis', isOpen: 'archived_at IS NULL', name: 'key' },
];
