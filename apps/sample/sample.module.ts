import { Module } from '@nestjs/common';
import { ActivityModule } from '#features/activity/index';
import { AdoptionModule } from '#features/adoption/index';
import { AreasModule } from '#features/areas/index';
import { CalendarModule } from '#features/calendar/index';
import { CheckInsModule } from '#features/check-ins/index';
import { CommentsModule } from '#features/comments/index';
import { IdentityModule } from '#features/identity/index';
import { KpisModule } from '#features/kpis/index';
import { ObligationsModule } from '#features/obligations/index';
import { ReportsModule } from '#features/reports/index';
import { ScorecardModule } from '#features/scorecard/index';
import { Clock } from '#platform/clock';
import { DatabaseModule } from '#platform/database/database.module';
import { JobsModule } from '#platform/jobs/jobs.module';
import { SettingsModule } from '#platform/settings.module';
import { BorrowedClock } from './borrowed-clock.ts';
import { AreaDeeds } from './stage/area.deeds.ts';
import { CheckInDeeds } from './stage/check-in.deeds.ts';
import { Company } from './stage/company.ts';
import { Knowledge } from './stage/knowledge.ts';
import { KpiDeeds } from './stage/kpi.deeds.ts';
import { Observations } from './stage/observations.query.ts';
import { PeopleDeeds } from './stage/people.deeds.ts';
import { ReportDeeds } from './stage/report.deeds.ts';
import { Stage } from './stage/stage.ts';
import { Tally } from './stage/tally.query.ts';
import { Theatre } from './stage/theatre.ts';

/** The product without HTTP, on a clock of its own. */
@Module({
  imports: [
    SettingsModule,
    {
      module: DatabaseModule,
      providers: [BorrowedClock, { provide: Clock, useExisting: BorrowedClock }],
      exports: [BorrowedClock],
    },
    JobsModule,
    ActivityModule,
    AdoptionModule,
    AreasModule,
    CalendarModule,
    CheckInsModule,
    CommentsModule,
    IdentityModule,
    KpisModule,
    ObligationsModule,
    ReportsModule,
    ScorecardModule,
  ],
  providers: [
    AreaDeeds,
    CheckInDeeds,
    Company,
    Knowledge,
    KpiDeeds,
    Observations,
    PeopleDeeds,
    ReportDeeds,
    Stage,
    Tally,
    Theatre,
  ],
})
export class SampleModule {}
