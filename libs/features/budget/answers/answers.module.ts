import { Module } from '@nestjs/common';
import { CalendarModule } from '#features/calendar/index';
import { BudgetAnswersController } from './answers.controller.ts';
import { BudgetCourse } from './budget-course.ts';
import { BudgetReadings } from './budget-reading.ts';
import { BudgetViewQuery } from './budget-view.query.ts';
import { EarnedValueQuery } from './earned-value.query.ts';
import { PostingsQuery } from './postings.query.ts';
import { VersionComparison } from './version-comparison.ts';

/** What a budget answers. */
@Module({
  imports: [CalendarModule],
  controllers: [BudgetAnswersController],
  providers: [
    BudgetCourse,
    BudgetReadings,
    BudgetViewQuery,
    EarnedValueQuery,
    PostingsQuery,
    VersionComparison,
  ],
  exports: [BudgetReadings, BudgetViewQuery],
})
export class BudgetAnswersModule {}
