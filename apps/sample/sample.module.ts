import { Module } from '@nestjs/common';
import { ActivityModule } from '#features/activity/index';
import { AdoptionModule } from '#features/adoption/index';
import { AreasModule } from '#features/areas/index';
import { BudgetModule } from '#features/budget/index';
import { CalendarModule } from '#features/calendar/index';
import { CheckInsModule } from '#features/check-ins/index';
import { CommentsModule } from '#features/comments/index';
import { IdentityModule } from '#features/identity/index';
import { KpisModule } from '#features/kpis/index';
import { LifecycleModule } from '#features/lifecycle/index';
import { ObligationsModule } from '#features/obligations/index';
import { RegistersModule } from '#features/registers/index';
import { ReportTemplatesModule } from '#features/report-templates/index';
import { ReportsModule } from '#features/reports/index';
import { RoadmapModule } from '#features/roadmap/index';
import { ScorecardModule } from '#features/scorecard/index';
import { StrategyModule } from '#features/strategy/index';
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
import { MONEY_DEEDS } from './stage/money/money.deeds.ts';
import { PeopleDeeds } from './stage/people.deeds.ts';
import { REGISTER_DEEDS } from './stage/registers/register.deeds.ts';
import { Repertoire } from './stage/repertoire.ts';
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
    BudgetModule,
    CalendarModule,
    CheckInsModule,
    CommentsModule,
    IdentityModule,
    KpisModule,
    LifecycleModule,
    ObligationsModule,
    RegistersModule,
    ReportTemplatesModule,
    ReportsModule,
    RoadmapModule,
    ScorecardModule,
    StrategyModule,
  ],
  providers: [
    AreaDeeds,
    CheckInDeeds,
    Company,
    Knowledge,
    KpiDeeds,
    Observations,
    PeopleDeeds,
    Repertoire,
    ReportDeeds,
    Stage,
    Tally,
    Theatre,
    ...MONEY_DEEDS,
    ...REGISTER_DEEDS,
  ],
})
export class SampleModule {}
