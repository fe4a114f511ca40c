export { GateChecks, type GateCheckSource } from './gate-checks.ts';
export { LifecycleModule } from './lifecycle.module.ts';
export { ProductsService } from './products.service.ts';
export { NewProducts, type NewProduct } from './new-products.ts';
export {
  ProductImports,
  type ImportedPlan,
  type ImportedProduct,
  type ImportedStage,
  type NewImportedLine,
  type NewImportedProduct,
  type ProductBatch,
} from './import-products.ts';
export { StageSets } from './stage-set.ts';
export type { PortfolioView } from './portfolio.dto.ts';
export { PortfolioQuery } from './portfolio.query.ts';
