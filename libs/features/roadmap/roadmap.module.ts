import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { AreasModule } from '#features/areas/index';
import { CalendarModule } from '#features/calendar/index';
import { HandOvers, IdentityModule } from '#features/identity/index';
import { KpisModule } from '#features/kpis/index';
import { ScorecardModule } from '#features/scorecard/index';
import { explainConstraint } from '#platform/database/constraints';
import { Brief } from './brief.entity.ts';
import { BriefFreezing } from './brief-freezing.ts';
import { BriefRows } from './brief-rows.ts';
import { BriefRecordQuery } from './brief-record.query.ts';
import { Briefs } from './briefs.ts';
import { BriefsController } from './briefs.controller.ts';
import { CapacityMix } from './capacity-mix.entity.ts';
import { CapacityMixes } from './capacity-mixes.ts';
import { CapacityMixesController } from './capacity-mixes.controller.ts';
import { CriticalChain } from './critical-chain.ts';
import { DependenciesController } from './dependencies.controller.ts';
import { DependenciesQuery } from './dependencies.query.ts';
import { DependenciesService } from './dependencies.service.ts';
import { Dependency } from './dependency.entity.ts';
import { ItemImports } from './import-items.ts';
import { MilestoneImports } from './import-milestones.ts';
import { ItemBatches } from './item-batches.ts';
import { ItemHealth } from './item-health.ts';
import { ItemNamesQuery } from './item-names.query.ts';
import { ItemPages } from './item-pages.ts';
import { ItemPlaces } from './item-places.ts';
import { ItemRecords } from './item-records.ts';
import { ItemReferences } from './item-references.ts';
import { ItemRevision } from './item-revision.ts';
import { ItemStages } from './item-stages.ts';
import { ItemStagesController } from './item-stages.controller.ts';
import { Items } from './items.ts';
import { ItemsController } from './items.controller.ts';
import { ItemsService } from './items.service.ts';
import { Launch } from './launch.entity.ts';
import { LaunchChecklist } from './launch-checklist.ts';
import { LaunchDecisions } from './launch-decisions.ts';
import { LaunchEntry } from './launch-entry.entity.ts';
import { LaunchPartsController } from './launch-parts.controller.ts';
import { LaunchReview } from './launch-review.entity.ts';
import { LaunchRows } from './launch-rows.ts';
import { LaunchesController } from './launches.controller.ts';
import { LaunchesQuery } from './launches.query.ts';
import { LaunchesService } from './launches.service.ts';
import { NewLaunches } from './new-launches.ts';
import { Milestone } from './milestone.entity.ts';
import { MilestoneList } from './milestone-list.ts';
import { MilestonesController } from './milestones.controller.ts';
import { MilestonesQuery } from './milestones.query.ts';
import { MilestonesService } from './milestones.service.ts';
import { NewItems } from './new-items.ts';
import { OWNED_WORK } from './owned-work.ts';
import { PredictabilityQuery } from './predictability.query.ts';
import { RoadmapController } from './roadmap.controller.ts';
import { RoadmapItem } from './roadmap-item.entity.ts';
import { RoadmapQuery } from './roadmap.query.ts';
import { RoadmapReadings } from './roadmap-readings.ts';
import { Scores } from './scores.ts';
import { ScoringController } from './scoring.controller.ts';
import { ScoringModel } from './scoring-model.entity.ts';
import { ScoringModels } from './scoring-models.ts';

explainConstraint('launches_key', '/key', 'Another launch has this key: choose another one.');
explainConstraint('scoring_models_key', '/key', 'Another model has this key: choose another one.');
explainConstraint('roadmap_items_key', '/key', 'Another item has this key: choose another one.');
explainConstraint(
  'roadmap_items_external_key',
  '/externalKey',
  'Another item has this external key of the same source.',
);

explainConstraint(
  'capacity_mixes_once',
  '/period',
  'This period has a mix already: change that one.',
);
explainConstraint('dependencies_once', '/blocked', 'The item waits for this one already.');
explainConstraint('dependencies_self_check', '/blocked', 'An item cannot wait for itself.');

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Brief,
      CapacityMix,
      Dependency,
      Milestone,
      RoadmapItem,
      ScoringModel,
      Launch,
      LaunchEntry,
      LaunchReview,
    ]),
    ActivityModule,
    AreasModule,
    CalendarModule,
    IdentityModule,
    KpisModule,
    ScorecardModule,
  ],
  controllers: [
    LaunchesController,
    LaunchPartsController,
    CapacityMixesController,
    BriefsController,
    ScoringController,
    DependenciesController,
    ItemsController,
    ItemStagesController,
    MilestonesController,
    RoadmapController,
  ],
  providers: [
    BriefFreezing,
    BriefRecordQuery,
    BriefRows,
    Briefs,
    CapacityMixes,
    ItemHealth,
    Scores,
    ScoringModels,
    CriticalChain,
    DependenciesQuery,
    DependenciesService,
    ItemBatches,
    LaunchChecklist,
    LaunchDecisions,
    LaunchRows,
    LaunchesQuery,
    LaunchesService,
    NewLaunches,
    ItemImports,
    ItemNamesQuery,
    ItemPages,
    ItemPlaces,
    ItemRecords,
    ItemReferences,
    ItemRevision,
    ItemStages,
    Items,
    ItemsService,
    MilestoneList,
    MilestonesQuery,
    MilestonesService,
    MilestoneImports,
    NewItems,
    PredictabilityQuery,
    RoadmapQuery,
    RoadmapReadings,
  ],
  exports: [
    BriefFreezing,
    Briefs,
    CapacityMixes,
    DependenciesService,
    ItemImports,
    ItemStages,
    ItemsService,
    LaunchChecklist,
    LaunchDecisions,
    LaunchesService,
    MilestoneImports,
    MilestonesService,
    NewLaunches,
    PredictabilityQuery,
    RoadmapQuery,
    Scores,
    ScoringModels,
  ],
})
export class RoadmapModule implements OnModuleInit {
  constructor(private readonly handOvers: HandOvers) {}

  onModuleInit(): void {
    this.handOvers.registerRows(OWNED_WORK);
  }
}
