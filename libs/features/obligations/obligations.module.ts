import { Module } from '@nestjs/common';
import { ActivityModule } from '#features/activity/index';
import { AreasModule } from '#features/areas/index';
import { CalendarModule } from '#features/calendar/index';
import { NudgesQuery } from './nudges.query.ts';
import { Nudges } from './nudges.ts';
import { ObligationsController } from './obligations.controller.ts';
import { ObligationsJobs } from './obligations.jobs.ts';
import { ObligationsQuery } from './obligations.query.ts';
import { ObligationsReactions } from './obligations.reactions.ts';
import { ObligationsService } from './obligations.service.ts';
import { ObligationsSummaryQuery } from './obligations-summary.query.ts';
import { ReportSchedules } from './report-schedules.ts';
import { PlanObligations } from './plan-obligations.ts';
import { SubjectsQuery } from './subjects.query.ts';
import { SweepObligations } from './sweep-obligations.ts';

@Module({
  imports: [ActivityModule, AreasModule, CalendarModule],
  controllers: [ObligationsController],
  providers: [
    Nudges,
    NudgesQuery,
    ObligationsJobs,
    ObligationsQuery,
    ObligationsReactions,
    ObligationsService,
    ObligationsSummaryQuery,
    PlanObligations,
    ReportSchedules,
    SubjectsQuery,
    SweepObligations,
  ],
  exports: [ObligationsService, ReportSchedules],
})
export class ObligationsModule {}
