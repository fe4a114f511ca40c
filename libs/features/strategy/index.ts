export { ObjectivesService } from './objectives.service.ts';
export { StrategyModule } from './strategy.module.ts';
export {
  ObjectiveImports,
  type ImportedObjective,
  type NewImportedGoal,
  type NewImportedObjective,
} from './import-objectives.ts';
