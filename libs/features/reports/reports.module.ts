import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { CalendarModule } from '#features/calendar/index';
import { KpisModule } from '#features/kpis/index';
import { ObligationsModule } from '#features/obligations/index';
import { ScorecardModule } from '#features/scorecard/index';
import { AfterSealing } from './after-sealing.ts';
import { AnswerEdition } from './answer-edition.ts';
import { AssembleReport } from './assemble-report.ts';
import { ComposeEdition } from './compose-edition.ts';
import { EditionFigures } from './edition-figures.ts';
import { EditionReview } from './edition-review.entity.ts';
import { Edition } from './edition.entity.ts';
import { EditionsController } from './editions.controller.ts';
import { EditionsQuery } from './editions.query.ts';
import { FiguresQuery } from './figures.query.ts';
import { KpiEditionsController } from './kpi-editions.controller.ts';
import { KpiEditions } from './kpi-editions.ts';
import { ReportDrafts } from './report-drafts.ts';
import { Report } from './report.entity.ts';
import { ReportsController } from './reports.controller.ts';
import { ReportsQuery } from './reports.query.ts';
import { ReportsService } from './reports.service.ts';
import { SealEdition } from './seal-edition.ts';
import { SectionsQuery } from './sections.query.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([Report, Edition, EditionReview]),
    ActivityModule,
    CalendarModule,
    KpisModule,
    ObligationsModule,
    ScorecardModule,
  ],
  controllers: [ReportsController, EditionsController, KpiEditionsController],
  providers: [
    AfterSealing,
    AnswerEdition,
    AssembleReport,
    ComposeEdition,
    EditionFigures,
    EditionsQuery,
    FiguresQuery,
    KpiEditions,
    ReportDrafts,
    ReportsQuery,
    ReportsService,
    SealEdition,
    SectionsQuery,
  ],
  exports: [AnswerEdition, ReportsQuery, ReportsService, SealEdition],
})
export class ReportsModule {}
