import { explainConstraint } from '#platform/database/constraints';

/** What the constraints of this slice's tables protect, in the product's words. */
export function explainLifecycle(): void {
  explainConstraint('stages_key', '/key', 'Another stage has this key: choose another one.');
  explainConstraint('gates_key', '/key', 'Another gate has this key: choose another one.');
  explainConstraint('products_key', '/key', 'Another product has this key: choose another one.');
  explainConstraint(
    'product_lines_key',
    '/key',
    'Another product line has this key: choose another one.',
  );
  explainConstraint(
    'business_cases_key',
    '/key',
    'Another business case has this key: choose another one.',
  );
  explainConstraint('business_cases_item_fkey', '/itemId', 'There is no such item on the roadmap.');
  explainConstraint(
    'gate_reviews_open_key',
    '/gate',
    'A review of this gate is open for the product already: decide or withdraw that first.',
  );
  explainConstraint(
    'retirement_plans_one_key',
    '/product',
    'The product has a retirement plan already: change that, or withdraw it first.',
  );
}
