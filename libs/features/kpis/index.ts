export { KpisModule } from './kpis.module.ts';
export { KpisService } from './kpis.service.ts';
export { NewKpis, type Adoption, type KpiToAdopt, type NewKpi } from './new-kpis.ts';
