import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { AreasModule } from '#features/areas/index';
import { BudgetModule } from '#features/budget/index';
import { CalendarModule } from '#features/calendar/index';
import { CheckInsModule } from '#features/check-ins/index';
import { IdentityModule } from '#features/identity/index';
import { KpisModule } from '#features/kpis/index';
import { LifecycleModule } from '#features/lifecycle/index';
import { RoadmapModule } from '#features/roadmap/index';
import { StrategyModule } from '#features/strategy/index';
import { AreasImporter } from './areas-importer.ts';
import { BudgetAmountsImporter } from './budget-amounts-importer.ts';
import { BudgetLinesImporter } from './budget-lines-importer.ts';
import { CheckInsImporter } from './check-ins-importer.ts';
import { DryRun } from './dry-run.ts';
import { Import } from './import.entity.ts';
import { ImportChanges } from './import-changes.ts';
import { ImportFiles } from './import-files.ts';
import { ImportKindsController } from './import-kinds.controller.ts';
import { ImportsController } from './imports.controller.ts';
import { ImportsQuery } from './imports.query.ts';
import { ImportsService } from './imports.service.ts';
import { ItemsImporter } from './items-importer.ts';
import { KnownBudgets } from './known-budgets.query.ts';
import { KnownQuery } from './known.query.ts';
import { KnownRegisters } from './known-registers.query.ts';
import { KpisImporter } from './kpis-importer.ts';
import { MeasurementsImporter } from './measurements-importer.ts';
import { MilestonesImporter } from './milestones-importer.ts';
import { ObjectivesImporter } from './objectives-importer.ts';
import { PeopleImporter } from './people-importer.ts';
import { ProductsImporter } from './products-importer.ts';
import { Rejects } from './rejects.service.ts';
import { TargetsImporter } from './targets-importer.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([Import]),
    ActivityModule,
    AreasModule,
    BudgetModule,
    CalendarModule,
    CheckInsModule,
    IdentityModule,
    KpisModule,
    LifecycleModule,
    RoadmapModule,
    StrategyModule,
  ],
  controllers: [ImportKindsController, ImportsController],
  providers: [
    AreasImporter,
    BudgetAmountsImporter,
    BudgetLinesImporter,
    CheckInsImporter,
    DryRun,
    ImportChanges,
    ImportFiles,
    ImportsQuery,
    ImportsService,
    ItemsImporter,
    KnownBudgets,
    KnownQuery,
    KnownRegisters,
    KpisImporter,
    MeasurementsImporter,
    MilestonesImporter,
    ObjectivesImporter,
    PeopleImporter,
    ProductsImporter,
    Rejects,
    TargetsImporter,
  ],
})
export class ImportsModule {}
