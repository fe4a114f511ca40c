export { BriefFreezing } from './brief-freezing.ts';
export { Briefs } from './briefs.ts';
export { CapacityMixes } from './capacity-mixes.ts';
export { DependenciesService } from './dependencies.service.ts';
export { ItemStages } from './item-stages.ts';
export { ItemsService } from './items.service.ts';
export { LaunchChecklist } from './launch-checklist.ts';
export { LaunchDecisions } from './launch-decisions.ts';
export { LaunchesService } from './launches.service.ts';
export { MilestonesService } from './milestones.service.ts';
export { NewLaunches } from './new-launches.ts';
export { Scores } from './scores.ts';
export { ScoringModels } from './scoring-models.ts';
export { PredictabilityQuery } from './predictability.query.ts';
export type { RoadmapEntry, RoadmapView } from './roadmap.dto.ts';
export { RoadmapModule } from './roadmap.module.ts';
export { RoadmapQuery } from './roadmap.query.ts';
export { ItemImports, type ItemToTakeBack } from './import-items.ts';
export type { ImportedItem } from './imported-item.ts';
export {
  MilestoneImports,
  type ImportedMilestone,
  type MilestoneToTakeBack,
} from './import-milestones.ts';
