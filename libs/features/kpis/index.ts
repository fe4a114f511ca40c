export { definitionOn, type Definition } from './definition.ts';
export { KpiCharts } from './kpi-charts.ts';
export type { KpiRow } from './kpis.query.ts';
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
export { NewKpis } from './new-kpis.ts';
export { MeasurementsService } from './measurements.service.ts';
export type { StatedValue } from './correction.ts';
export type { ValueToRecord } from './placing.ts';
export type { Entry } from './recording.ts';
export { TargetImports, type PlannedTarget, type TargetToImport } from './import-targets.ts';
export { PresentFigures } from './present-figures.ts';
export { Rebasing } from './rebasing.ts';
export { TargetsService, type TargetRequest } from './targets.service.ts';
