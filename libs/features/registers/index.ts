export { RegistersModule } from './registers.module.ts';
export { RegistersService } from './registers.service.ts';
export { RegistersUpkeep } from './registers.upkeep.ts';
