export type { BudgetGridView } from './answers/budget-view.dto.ts';
export { BudgetViewQuery } from './answers/budget-view.query.ts';
export { BudgetModule } from './budget.module.ts';
export { BudgetLineImports } from './import-lines.ts';
export { BudgetPostingImports } from './import-postings.ts';
export { BudgetVersionImports, NextNumbers } from './import-versions.ts';
export {
  heldOn,
  type ImportedPosting,
  type ImportedVersion,
  type PostedFigureOn,
  type VersionCell,
  type VersionOnRecord,
} from './imported-figures.ts';
export type { ImportedLine, LineToTakeBack } from './imported-line.ts';
