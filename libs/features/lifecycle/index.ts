export { GateChecks, type GateCheckSource } from './gate-checks.ts';
export { LifecycleModule } from './lifecycle.module.ts';
export { ProductsService } from './products.service.ts';
export { NewProducts, type NewProduct } from './new-products.ts';
