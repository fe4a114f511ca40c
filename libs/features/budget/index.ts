export type { BudgetGridView } from './answers/budget-view.dto.ts';
export { BudgetViewQuery } from './answers/budget-view.query.ts';
export { BudgetModule } from './budget.module.ts';
