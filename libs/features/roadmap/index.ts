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
