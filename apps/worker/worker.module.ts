import { Module } from '@nestjs/common';
import { ActivityModule } from '#features/activity/index';
import { BudgetModule } from '#features/budget/index';
import { IdentityModule } from '#features/identity/index';
import { RegistersModule } from '#features/registers/index';
import { NoticesModule } from '#features/notices/index';
import { ObligationsModule } from '#features/obligations/index';
import { ReportTemplatesModule } from '#features/report-templates/index';
import { SharingModule } from '#features/sharing/index';
import { DatabaseModule } from '#platform/database/database.module';
import { JobsModule } from '#platform/jobs/jobs.module';
import { SettingsModule } from '#platform/settings.module';

@Module({
  imports: [
    SettingsModule,
    DatabaseModule,
    JobsModule,
    ActivityModule,
    BudgetModule,
    IdentityModule,
    NoticesModule,
    ObligationsModule,
    RegistersModule,
    ReportTemplatesModule,
    SharingModule,
  ],
})
export class WorkerModule {}
