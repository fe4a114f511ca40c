import { Module } from '@nestjs/common';
import { ActivityModule } from '#features/activity/index';
import { CalendarModule } from '#features/calendar/index';
import { ObligationsController } from './obligations.controller.ts';
import { ObligationsJobs } from './obligations.jobs.ts';
import { ObligationsQuery } from './obligations.query.ts';
import { ObligationsReactions } from './obligations.reactions.ts';
import { ObligationsService } from './obligations.service.ts';
import { ObligationsSummaryQuery } from './obligations-summary.query.ts';
import { PlanObligations } from './plan-obligations.ts';
import { SubjectsQuery } from './subjects.query.ts';
import { SweepObligations } from './sweep-obligations.ts';

@Module({
  imports: [ActivityModule, CalendarModule],
  controllers: [ObligationsController],
  providers: [
    ObligationsJobs,
    ObligationsQuery,
    ObligationsReactions,
    ObligationsService,
    ObligationsSummaryQuery,
    PlanObligations,
    SubjectsQuery,
    SweepObligations,
  ],
  exports: [ObligationsService],
})
export class ObligationsModule {}
