import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { CalendarModule } from '#features/calendar/index';
import { ObligationsModule } from '#features/obligations/index';
import { ReportsModule } from '#features/reports/index';
import { OpenDueReports } from './open-due-reports.ts';
import { ReportTemplate } from './report-template.entity.ts';
import { ReportTemplatesController } from './report-templates.controller.ts';
import { ReportTemplatesJobs } from './report-templates.jobs.ts';
import { ReportTemplatesService } from './report-templates.service.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([ReportTemplate]),
    ActivityModule,
    CalendarModule,
    ObligationsModule,
    ReportsModule,
  ],
  controllers: [ReportTemplatesController],
  providers: [OpenDueReports, ReportTemplatesJobs, ReportTemplatesService],
  exports: [ReportTemplatesService],
})
export class ReportTemplatesModule {}
