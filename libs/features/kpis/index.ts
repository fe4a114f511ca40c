export { DefinitionsService, type Revision } from './definitions.service.ts';
export { KpisModule } from './kpis.module.ts';
export {
  KpiImports,
  type KpiRevision,
  type KpiSettings,
  type KpiToTakeBack,
} from './import-kpis.ts';
export { MeasurementImports, type ImportedPlace } from './import-measurements.ts';
export { KpisService } from './kpis.service.ts';
export { NewKpis, type Adoption, type KpiToAdopt, type NewKpi } from './new-kpis.ts';
export { MeasurementsService, type BatchCounts } from './measurements.service.ts';
export type { StatedValue } from './correction.ts';
export type { RowProblem, ValueToRecord } from './placing.ts';
export type { Entry, Origin } from './recording.ts';
export { TargetImports, type PlannedTarget, type TargetToImport } from './import-targets.ts';
export { Rebasing } from './rebasing.ts';
export { TargetsService, type TargetRequest } from './targets.service.ts';
export type { TargetPlanRecord } from './recorded-plans.ts';
