export { ObjectivesService } from './objectives.service.ts';
export { StrategyModule } from './strategy.module.ts';
