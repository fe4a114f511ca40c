export { CheckInsModule } from './check-ins.module.ts';
export { CheckInsService } from './check-ins.service.ts';
