export { Acknowledgement } from './acknowledgement.ts';
export { CheckInsModule } from './check-ins.module.ts';
export { CheckInsService } from './check-ins.service.ts';
export type { ImportedCheckIn } from './imported-check-in.ts';
export { ImportedCheckIns, type ImportedRow } from './imported-check-ins.ts';
