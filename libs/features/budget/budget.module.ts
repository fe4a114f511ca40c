import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { AreasModule } from '#features/areas/index';
import { CalendarModule } from '#features/calendar/index';
import { Allocation } from './allocation.entity.ts';
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
import { explainBudgetConstraints } from './constraints.ts';
import { ExchangeRatesController } from './exchange-rates.controller.ts';
import { ExchangeRatesQuery } from './exchange-rates.query.ts';
import { ExchangeRatesService } from './exchange-rates.service.ts';
import { PeriodClose } from './period-close.entity.ts';
import { PeriodClosesController } from './period-closes.controller.ts';
import { PeriodClosesService } from './period-closes.service.ts';
import { PostingsController } from './postings.controller.ts';
import { PostingsService } from './postings.service.ts';
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
  ],
  controllers: [
    AmountsController,
    BudgetLinesController,
    BudgetVersionsController,
    BudgetsController,
    ExchangeRatesController,
    PeriodClosesController,
    PostingsController,
  ],
  providers: [
    AmountsService,
    AmountsWriting,
    BudgetCells,
    BudgetLinesQuery,
    BudgetLinesService,
    BudgetReferences,
    BudgetVersionsQuery,
    BudgetVersionsService,
    BudgetsQuery,
    BudgetsService,
    ExchangeRatesQuery,
    ExchangeRatesService,
    PeriodClosesService,
    PostingsService,
    VersionCourse,
  ],
})
export class BudgetModule {}
