export { Benefits } from './benefits.service.ts';
export { BusinessCasesService } from './business-cases.service.ts';
export { GateDecisions } from './gate-decisions.service.ts';
export { GateFindings } from './gate-findings.service.ts';
export { GateRequests } from './gate-requests.ts';
export { NewProducts } from './new-products.ts';
export { PostLaunchReviews } from './post-launch.service.ts';
export { ProductLinesService } from './product-lines.service.ts';
export { RetirementPlanning } from './retirement-planning.ts';
export { RetirementsService } from './retirements.service.ts';
export { StageChanges } from './stage-changes.service.ts';
export { StagePlans } from './stage-plans.service.ts';
export { LifecycleModule } from './lifecycle.module.ts';
export {
  ProductImports,
  type ImportedPlan,
  type ImportedProduct,
  type ImportedStage,
  type NewImportedLine,
} from './import-products.ts';
export { StageSets } from './stage-set.ts';
export type { PortfolioView } from './portfolio.dto.ts';
export { PortfolioQuery } from './portfolio.query.ts';
