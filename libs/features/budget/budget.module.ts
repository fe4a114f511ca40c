import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { AreasModule } from '#features/areas/index';
import { CalendarModule } from '#features/calendar/index';
import { ObligationsModule } from '#features/obligations/index';
import { Allocation } from './allocation.entity.ts';
import { AllocationsController } from './allocations.controller.ts';
import { AllocationsQuery } from './allocations.query.ts';
import { AllocationsService } from './allocations.service.ts';
import { AmountsController } from './amounts.controller.ts';
import { AmountsService } from './amounts.service.ts';
import { AmountsWriting } from './amounts-writing.ts';
import { BudgetAnswersModule } from './answers/answers.module.ts';
import { BudgetCells } from './budget-cells.ts';
import { BudgetChange } from './budget-change.entity.ts';
import { BudgetLine } from './budget-line.entity.ts';
import { BudgetLinesController } from './budget-lines.controller.ts';
import { BudgetLinesQuery } from './budget-lines.query.ts';
import { BudgetLinesService } from './budget-lines.service.ts';
import { BudgetReferences } from './budget-references.ts';
import { BudgetVersion } from './budget-version.entity.ts';
import { BudgetVersionsController } from './budget-versions.controller.ts';
import { BudgetVersionsQuery } from './budget-versions.query.ts';
import { BudgetVersionsService } from './budget-versions.service.ts';
import { Budget } from './budget.entity.ts';
import { BudgetsController } from './budgets.controller.ts';
import { BudgetsQuery } from './budgets.query.ts';
import { BudgetsService } from './budgets.service.ts';
import { BudgetChangesController } from './budget-changes.controller.ts';
import { BudgetChangesQuery } from './budget-changes.query.ts';
import { BudgetChangesService } from './budget-changes.service.ts';
import { ChangeCourse } from './change-course.ts';
import { PlanRevision } from './plan-revision.ts';
import { VarianceNotesController } from './variance-notes.controller.ts';
import { VarianceNotesQuery } from './variance-notes.query.ts';
import { VarianceNotesService } from './variance-notes.service.ts';
import { BudgetDuties } from './duties/budget-duties.ts';
import { ForecastDuties } from './duties/forecast-duties.ts';
import { VarianceDuties } from './duties/variance-duties.ts';
import { explainBudgetConstraints } from './constraints.ts';
import { ExchangeRatesController } from './exchange-rates.controller.ts';
import { ExchangeRatesQuery } from './exchange-rates.query.ts';
import { ExchangeRatesService } from './exchange-rates.service.ts';
import { BudgetLineImports } from './import-lines.ts';
import { BudgetPostingImports } from './import-postings.ts';
import { BudgetVersionImports } from './import-versions.ts';
import { PeriodClose } from './period-close.entity.ts';
import { PeriodClosesController } from './period-closes.controller.ts';
import { PeriodClosesService } from './period-closes.service.ts';
import { PostingsController } from './postings.controller.ts';
import { PostingsService } from './postings.service.ts';
import { Rebalancing } from './rebalancing.ts';
import { BudgetSheets } from './sheets/sheet.query.ts';
import { BudgetSheetsController } from './sheets/sheets.controller.ts';
import { VarianceNote } from './variance-note.entity.ts';
import { VersionCourse } from './version-course.ts';

explainBudgetConstraints();

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Allocation,
      Budget,
      BudgetChange,
      BudgetLine,
      BudgetVersion,
      PeriodClose,
      VarianceNote,
    ]),
    ActivityModule,
    AreasModule,
    BudgetAnswersModule,
    CalendarModule,
    ObligationsModule,
  ],
  controllers: [
    AllocationsController,
    AmountsController,
    BudgetChangesController,
    BudgetLinesController,
    BudgetSheetsController,
    BudgetVersionsController,
    BudgetsController,
    ExchangeRatesController,
    PeriodClosesController,
    PostingsController,
    VarianceNotesController,
  ],
  providers: [
    AllocationsQuery,
    AllocationsService,
    AmountsService,
    AmountsWriting,
    BudgetCells,
    BudgetChangesQuery,
    BudgetChangesService,
    BudgetDuties,
    BudgetLineImports,
    BudgetLinesQuery,
    BudgetLinesService,
    BudgetPostingImports,
    BudgetReferences,
    BudgetSheets,
    BudgetVersionImports,
    BudgetVersionsQuery,
    BudgetVersionsService,
    BudgetsQuery,
    BudgetsService,
    ChangeCourse,
    ExchangeRatesQuery,
    ExchangeRatesService,
    ForecastDuties,
    PeriodClosesService,
    PlanRevision,
    PostingsService,
    Rebalancing,
    VarianceDuties,
    VarianceNotesQuery,
    VarianceNotesService,
    VersionCourse,
  ],
  exports: [
    AllocationsService,
    AmountsService,
    BudgetAnswersModule,
    BudgetChangesService,
    BudgetLineImports,
    BudgetLinesService,
    BudgetPostingImports,
    BudgetVersionImports,
    BudgetVersionsService,
    BudgetsService,
    ChangeCourse,
    ExchangeRatesService,
    PeriodClosesService,
    PostingsService,
    Rebalancing,
    VarianceNotesService,
    VersionCourse,
  ],
})
export class BudgetModule {}
