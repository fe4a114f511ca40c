export { KpisModule } from './kpis.module.ts';
export { KpisService } from './kpis.service.ts';
export { NewKpis, type Adoption, type KpiToAdopt, type NewKpi } from './new-kpis.ts';
export { MeasurementsService, type BatchCounts } from './measurements.service.ts';
export type { StatedValue } from './correction.ts';
export type { RowProblem, ValueToRecord } from './placing.ts';
export type { Origin } from './recording.ts';
export { TargetsService, type TargetRequest } from './targets.service.ts';
export type { TargetPlanRecord } from './recorded-plans.ts';
