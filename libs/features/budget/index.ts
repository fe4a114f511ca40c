export type { BudgetGridView } from './answers/budget-view.dto.ts';
export { BudgetViewQuery } from './answers/budget-view.query.ts';
export { AllocationsService } from './allocations.service.ts';
export { AmountsService } from './amounts.service.ts';
export { BudgetChangesService } from './budget-changes.service.ts';
export { BudgetLinesService } from './budget-lines.service.ts';
export { BudgetModule } from './budget.module.ts';
export { BudgetVersionsService } from './budget-versions.service.ts';
export { BudgetsService } from './budgets.service.ts';
export { ChangeCourse } from './change-course.ts';
export { ExchangeRatesService } from './exchange-rates.service.ts';
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
export { PeriodClosesService } from './period-closes.service.ts';
export { PostingsService } from './postings.service.ts';
export { Rebalancing } from './rebalancing.ts';
export { VarianceNotesService } from './variance-notes.service.ts';
export { VersionCourse } from './version-course.ts';
export type { ImportedLine, LineToTakeBack } from './imported-line.ts';
