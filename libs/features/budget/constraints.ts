import { explainConstraint } from '#platform/database/constraints';

/** What the database says no to, in words. */
export function explainBudgetConstraints(): void {
  explainConstraint('budgets_key', '/key', 'Another budget has this key: choose another one.');
  explainConstraint(
    'budget_lines_key',
    '/key',
    'Another line of the budget has this key: choose another one.',
  );
  explainConstraint(
    'variance_notes_once_key',
    '/comparison',
    'This variance has a note already: change that one.',
  );
  explainConstraint(
    'allocations_once_key',
    '/period',
    'This is allocated already: change that allocation.',
  );
}
