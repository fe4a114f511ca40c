export { RegistersModule } from './registers.module.ts';
export { RegistersReactions } from './registers.reactions.ts';
export { RegistersService } from './registers.service.ts';
export { RegistersUpkeep } from './registers.upkeep.ts';
