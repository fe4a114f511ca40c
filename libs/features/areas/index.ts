export { AreasModule } from './areas.module.ts';
export { AreaImports, type AreaRevision, type AreaToTakeBack } from './import-areas.ts';
export { AreasService } from './areas.service.ts';
export { HandOver } from './hand-over.ts';
export { OwnershipsService } from './ownerships.service.ts';
export type { AreaRow, AreaStanding } from './areas.query.ts';
export type { NewArea } from './new-areas.ts';
