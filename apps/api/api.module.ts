import { Module } from '@nestjs/common';
import { ActionsModule } from '#features/actions/index';
import { ActivityModule } from '#features/activity/index';
import { AdoptionModule } from '#features/adoption/index';
import { AreasModule } from '#features/areas/index';
import { BudgetModule } from '#features/budget/index';
import { AsksModule } from '#features/asks/index';
import { CheckInsModule } from '#features/check-ins/index';
import { CommentsModule } from '#features/comments/index';
import { FollowsModule } from '#features/follows/index';
import { IdentityModule } from '#features/identity/index';
import { ImportsModule } from '#features/imports/index';
import { KpisModule } from '#features/kpis/index';
import { LifecycleModule } from '#features/lifecycle/index';
import { NoticesModule } from '#features/notices/index';
import { ObligationsModule } from '#features/obligations/index';
import { RegistersModule } from '#features/registers/index';
import { PreferencesModule } from '#features/preferences/index';
import { ReportTemplatesModule } from '#features/report-templates/index';
import { ReportsModule } from '#features/reports/index';
import { RoadmapModule } from '#features/roadmap/index';
import { ScorecardModule } from '#features/scorecard/index';
import { SharingModule } from '#features/sharing/index';
import { StrategyModule } from '#features/strategy/index';
import { DatabaseModule } from '#platform/database/database.module';
import { HttpModule } from '#platform/http/http.module';
import { JobsModule } from '#platform/jobs/jobs.module';
import { SettingsModule } from '#platform/settings.module';

@Module({
  imports: [
    SettingsModule,
    DatabaseModule,
    JobsModule,
    HttpModule,
    ActionsModule,
    ActivityModule,
    AdoptionModule,
    AreasModule,
    BudgetModule,
    AsksModule,
    CheckInsModule,
    CommentsModule,
    FollowsModule,
    IdentityModule,
    ImportsModule,
    KpisModule,
    LifecycleModule,
    NoticesModule,
    ObligationsModule,
    PreferencesModule,
    RegistersModule,
    ReportTemplatesModule,
    ReportsModule,
    RoadmapModule,
    ScorecardModule,
    SharingModule,
    StrategyModule,
  ],
})
export class ApiModule {}
