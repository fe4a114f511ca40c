import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { AreasModule } from '#features/areas/index';
import { CalendarModule } from '#features/calendar/index';
import { HandOvers, IdentityModule } from '#features/identity/index';
import { ScorecardModule } from '#features/scorecard/index';
import { Benefits } from './benefits.service.ts';
import {
  Benefit,
  BenefitMeasurement,
  BusinessCase,
  PostLaunchReview,
} from './business-case.entity.ts';
import { BusinessCasesController } from './business-cases.controller.ts';
import { BusinessCasesQuery } from './business-cases.query.ts';
import { BusinessCasesService } from './business-cases.service.ts';
import { explainLifecycle } from './constraints.ts';
import { GateChecks } from './gate-checks.ts';
import { GateDecisions } from './gate-decisions.service.ts';
import {
  GateAssessment,
  GateCondition,
  GateEvidence,
  GateVote,
  GateWaiver,
} from './gate-finding.entity.ts';
import { GateFindingsController } from './gate-findings.controller.ts';
import { GateFindings } from './gate-findings.service.ts';
import { GateMoves } from './gate-moves.ts';
import { GateRequests } from './gate-requests.ts';
import { GateReviewsController } from './gate-reviews.controller.ts';
import { GateReviewsQuery } from './gate-reviews.query.ts';
import { GateReviews } from './gate-reviews.service.ts';
import { Gate, GateReview } from './gate.entity.ts';
import { GatesController } from './gates.controller.ts';
import { GatesQuery } from './gates.query.ts';
import { GatesService } from './gates.service.ts';
import { ProductImports } from './import-products.ts';
import { NewProducts } from './new-products.ts';
import { OWNED_PRODUCTS } from './owned-products.ts';
import { PortfolioController } from './portfolio.controller.ts';
import { PortfolioQuery } from './portfolio.query.ts';
import { PostLaunchController } from './post-launch.controller.ts';
import { PostLaunchReviews } from './post-launch.service.ts';
import { ProductLine } from './product-line.entity.ts';
import { ProductLinesController } from './product-lines.controller.ts';
import { ProductLinesQuery } from './product-lines.query.ts';
import { ProductLinesService } from './product-lines.service.ts';
import { ProductStagesController } from './product-stages.controller.ts';
import { Product } from './product.entity.ts';
import { ProductsController } from './products.controller.ts';
import { ProductsQuery } from './products.query.ts';
import { ProductsService } from './products.service.ts';
import { LifecycleReadings } from './reading.ts';
import { References } from './references.ts';
import { RetirementChecks } from './retirement-checks.ts';
import { RetirementPlanning } from './retirement-planning.ts';
import { RetirementMove, RetirementNotice, RetirementPlan } from './retirement.entity.ts';
import { RetirementsController } from './retirements.controller.ts';
import { RetirementsQuery } from './retirements.query.ts';
import { RetirementsService } from './retirements.service.ts';
import { StageChange, StagePlan } from './stage-change.entity.ts';
import { StageChanges } from './stage-changes.service.ts';
import { StagePlans } from './stage-plans.service.ts';
import { StageSets } from './stage-set.ts';
import { Stage, StageMove } from './stage.entity.ts';
import { StagesController } from './stages.controller.ts';
import { StagesService } from './stages.service.ts';

explainLifecycle();

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Benefit,
      BenefitMeasurement,
      BusinessCase,
      PostLaunchReview,
      Gate,
      GateAssessment,
      GateCondition,
      GateEvidence,
      GateReview,
      GateVote,
      GateWaiver,
      Product,
      ProductLine,
      RetirementMove,
      RetirementNotice,
      RetirementPlan,
      Stage,
      StageChange,
      StageMove,
      StagePlan,
    ]),
    ActivityModule,
    AreasModule,
    CalendarModule,
    IdentityModule,
    ScorecardModule,
  ],
  controllers: [
    BusinessCasesController,
    PostLaunchController,
    GateFindingsController,
    GateReviewsController,
    GatesController,
    PortfolioController,
    ProductLinesController,
    ProductStagesController,
    ProductsController,
    RetirementsController,
    StagesController,
  ],
  providers: [
    Benefits,
    BusinessCasesQuery,
    BusinessCasesService,
    PostLaunchReviews,
    GateChecks,
    GateDecisions,
    GateFindings,
    GateMoves,
    GateRequests,
    GateReviews,
    GateReviewsQuery,
    GatesQuery,
    GatesService,
    LifecycleReadings,
    NewProducts,
    PortfolioQuery,
    ProductImports,
    ProductLinesQuery,
    ProductLinesService,
    ProductsQuery,
    ProductsService,
    References,
    RetirementChecks,
    RetirementPlanning,
    RetirementsQuery,
    RetirementsService,
    StageChanges,
    StagePlans,
    StageSets,
    StagesService,
  ],
  exports: [
    Benefits,
    BusinessCasesService,
    GateChecks,
    GateDecisions,
    GateFindings,
    GateRequests,
    NewProducts,
    PortfolioQuery,
    PostLaunchReviews,
    ProductImports,
    ProductLinesService,
    ProductsService,
    RetirementPlanning,
    RetirementsService,
    StageChanges,
    StagePlans,
    StageSets,
  ],
})
export class LifecycleModule implements OnModuleInit {
  constructor(private readonly handOvers: HandOvers) {}

  onModuleInit(): void {
    this.handOvers.registerRows(OWNED_PRODUCTS);
  }
}
