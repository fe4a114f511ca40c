export { ObjectivesService } from './objectives.service.ts';
export { StrategyModule } from './strategy.module.ts';
export { ObjectiveImports, type ImportedObjective } from './import-objectives.ts';
export { DecisionLog } from './decision-log.ts';
export { DecisionsQuery } from './decisions.query.ts';
export type { DecisionRow } from './decision.row.ts';
export type { ObjectiveRow } from './objective.row.ts';
