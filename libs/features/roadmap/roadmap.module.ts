import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { AreasModule } from '#features/areas/index';
import { CalendarModule } from '#features/calendar/index';
import { KpisModule } from '#features/kpis/index';
import { explainConstraint } from '#platform/database/constraints';
import { Brief } from './brief.entity.ts';
import { CriticalChain } from './critical-chain.ts';
import { DependenciesController } from './dependencies.controller.ts';
import { DependenciesQuery } from './dependencies.query.ts';
import { DependenciesService } from './dependencies.service.ts';
import { Dependency } from './dependency.entity.ts';
import { ItemBatches } from './item-batches.ts';
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
import { Milestone } from './milestone.entity.ts';
import { MilestoneList } from './milestone-list.ts';
import { MilestonesController } from './milestones.controller.ts';
import { MilestonesQuery } from './milestones.query.ts';
import { MilestonesService } from './milestones.service.ts';
import { NewItems } from './new-items.ts';
import { PredictabilityQuery } from './predictability.query.ts';
import { RoadmapController } from './roadmap.controller.ts';
import { RoadmapItem } from './roadmap-item.entity.ts';
import { RoadmapQuery } from './roadmap.query.ts';
import { RoadmapReadings } from './roadmap-readings.ts';

explainConstraint('roadmap_items_key', '/key', 'Another item has this key: choose another one.');
explainConstraint(
  'roadmap_items_external_key',
  '/externalKey',
  'Another item has this external key of the same source.',
);

explainConstraint('dependencies_once', '/blocked', 'The item waits for this one already.');
explainConstraint('dependencies_self_check', '/blocked', 'An item cannot wait for itself.');

@Module({
  imports: [
    TypeOrmModule.forFeature([Brief, Dependency, Milestone, RoadmapItem]),
    ActivityModule,
    AreasModule,
    CalendarModule,
    KpisModule,
  ],
  controllers: [
    DependenciesController,
    ItemsController,
    ItemStagesController,
    MilestonesController,
    RoadmapController,
  ],
  providers: [
    CriticalChain,
    DependenciesQuery,
    DependenciesService,
    ItemBatches,
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
    NewItems,
    PredictabilityQuery,
    RoadmapQuery,
    RoadmapReadings,
  ],
  exports: [RoadmapQuery],
})
export class RoadmapModule {}
