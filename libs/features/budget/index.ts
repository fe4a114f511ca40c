export { BudgetModule } from './budget.module.ts';
