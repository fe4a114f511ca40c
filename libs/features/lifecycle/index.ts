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
