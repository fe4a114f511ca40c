import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionsModule } from '#features/actions/index';
import { ActivityModule } from '#features/activity/index';
import { AsksModule } from '#features/asks/index';
import { BudgetModule } from '#features/budget/index';
import { CalendarModule } from '#features/calendar/index';
import { CommentsModule } from '#features/comments/index';
import { KpisModule } from '#features/kpis/index';
import { LifecycleModule } from '#features/lifecycle/index';
import { ObligationsModule } from '#features/obligations/index';
import { RoadmapModule } from '#features/roadmap/index';
import { ScorecardModule } from '#features/scorecard/index';
import { StrategyModule } from '#features/strategy/index';
import { PicturesModule } from '#platform/pictures/pictures.module';
import { TypstModule } from '#platform/typst/typst.module';
import { AfterSealing } from './after-sealing.ts';
import { AnswerEdition } from './answer-edition.ts';
import { AssembleReport } from './assemble-report.ts';
import { BudgetLedgers } from './budget-ledgers.query.ts';
import { BudgetSections } from './budget-sections.ts';
import { ChangePoint } from './change-point.entity.ts';
import { ChangePoints } from './change-points.ts';
import { ComposeEdition } from './compose-edition.ts';
import { EditionEnclosures } from './edition-enclosures.ts';
import { EditionFigures } from './edition-figures.ts';
import { EditionLoopController } from './edition-loop.controller.ts';
import { EditionQuestions } from './edition-questions.ts';
import { Readings } from './edition-readings.ts';
import { EditionFiles } from './edition-files.ts';
import { EditionReview } from './edition-review.entity.ts';
import { DraftsController } from './drafts.controller.ts';
import { Edition } from './edition.entity.ts';
import { EditionsController } from './editions.controller.ts';
import { EditionsQuery } from './editions.query.ts';
import { FiguresQuery } from './figures.query.ts';
import { HiddenSentences } from './hidden-sentences.ts';
import { HideSentence } from './hide-sentence.ts';
import { KpiEditionsController } from './kpi-editions.controller.ts';
import { KpiEditions } from './kpi-editions.ts';
import { DeliverySections } from './delivery-sections.ts';
import { LoopSections } from './loop-sections.ts';
import { RecordSentences } from './record-sentences.ts';
import { RegisterLedgers } from './register-ledgers.query.ts';
import { RegisterSections } from './register-sections.ts';
import { ReportPdf, TypstReportPdf } from './report-pdf.ts';
import { ReportAnswersController } from './report-answers.controller.ts';
import { ReportDrafts } from './report-drafts.ts';
import { Report } from './report.entity.ts';
import { ReportsController } from './reports.controller.ts';
import { ReportsQuery } from './reports.query.ts';
import { ReportsService } from './reports.service.ts';
import { Restatements } from './restatements.ts';
import { SealEdition } from './seal-edition.ts';
import { SectionsQuery } from './sections.query.ts';
import { SentencesController } from './sentences.controller.ts';
import { StrategySections } from './strategy-sections.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([Report, ChangePoint, Edition, EditionReview]),
    ActionsModule,
    ActivityModule,
    AsksModule,
    BudgetModule,
    CalendarModule,
    CommentsModule,
    KpisModule,
    LifecycleModule,
    ObligationsModule,
    RoadmapModule,
    ScorecardModule,
    StrategyModule,
    PicturesModule,
    TypstModule,
  ],
  controllers: [
    ReportsController,
    ReportAnswersController,
    DraftsController,
    EditionsController,
    EditionLoopController,
    KpiEditionsController,
    SentencesController,
  ],
  providers: [
    AfterSealing,
    AnswerEdition,
    AssembleReport,
    BudgetLedgers,
    BudgetSections,
    ChangePoints,
    ComposeEdition,
    EditionEnclosures,
    EditionFigures,
    EditionQuestions,
    EditionFiles,
    EditionsQuery,
    FiguresQuery,
    HiddenSentences,
    HideSentence,
    KpiEditions,
    DeliverySections,
    LoopSections,
    Readings,
    RecordSentences,
    RegisterLedgers,
    StrategySections,
    RegisterSections,
    ReportDrafts,
    { provide: ReportPdf, useClass: TypstReportPdf },
    ReportsQuery,
    ReportsService,
    Restatements,
    SealEdition,
    SectionsQuery,
  ],
  exports: [
    AnswerEdition,
    EditionEnclosures,
    EditionFiles,
    ReportsQuery,
    ReportsService,
    SealEdition,
  ],
})
export class ReportsModule {}
