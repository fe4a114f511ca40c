import { Module } from '@nestjs/common';
import { ActivityModule } from '#features/activity/index';
import { CalendarModule } from '#features/calendar/index';
import { ObligationsJobs } from './obligations.jobs.ts';
import { ObligationsService } from './obligations.service.ts';
import { PlanObligations } from './plan-obligations.ts';
import { SubjectsQuery } from './subjects.query.ts';
import { SweepObligations } from './sweep-obligations.ts';

@Module({
  imports: [ActivityModule, CalendarModule],
  providers: [
    ObligationsJobs,
    ObligationsService,
    PlanObligations,
    SubjectsQuery,
    SweepObligations,
  ],
  exports: [ObligationsService],
})
export class ObligationsModule {}
