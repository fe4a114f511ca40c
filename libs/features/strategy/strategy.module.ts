import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { AreasModule } from '#features/areas/index';
import { CalendarModule } from '#features/calendar/index';
import { HandOvers, IdentityModule } from '#features/identity/index';
import { explainConstraint } from '#platform/database/constraints';
import { AlignmentController } from './alignment.controller.ts';
import { AlignmentQuery } from './alignment.query.ts';
import { DecisionCourse } from './decision-course.ts';
import { DecisionLog } from './decision-log.ts';
import { Decision } from './decision.entity.ts';
import { DecisionsController } from './decisions.controller.ts';
import { DecisionsQuery } from './decisions.query.ts';
import { DecisionsService } from './decisions.service.ts';
import { Goal } from './goal.entity.ts';
import { GoalsController } from './goals.controller.ts';
import { GoalsQuery } from './goals.query.ts';
import { GoalsService } from './goals.service.ts';
import { ObjectiveImports } from './import-objectives.ts';
import { KeyResult } from './key-result.entity.ts';
import { KeyResultsController } from './key-results.controller.ts';
import { KeyResultsService } from './key-results.service.ts';
import { Link } from './link.entity.ts';
import { LinksController } from './links.controller.ts';
import { LinksQuery } from './links.query.ts';
import { LinksService } from './links.service.ts';
import { MeasuredKpis } from './measured-kpis.ts';
import { ObjectiveChanges } from './objective-changes.ts';
import { ObjectiveCourse } from './objective-course.ts';
import { ObjectiveCourseController } from './objective-course.controller.ts';
import { ObjectiveMove } from './objective-move.entity.ts';
import { ObjectiveReferences } from './objective-references.ts';
import { Objective } from './objective.entity.ts';
import { ObjectivesController } from './objectives.controller.ts';
import { ObjectivesQuery } from './objectives.query.ts';
import { ObjectivesService } from './objectives.service.ts';
import { OWNED_PROMISES } from './owned-promises.ts';
import { Promises } from './promises.ts';
import { Readings } from './readings.ts';
import { Registers } from './registers.ts';
import { StatementCourse } from './statement-course.ts';
import { StatementsController } from './statements.controller.ts';
import { StatementsQuery } from './statements.query.ts';
import { StatementsService } from './statements.service.ts';
import { StrategyStatement } from './strategy-statement.entity.ts';

const TAKEN = 'has this key: choose another one.';
explainConstraint('goals_key', '/key', `Another goal ${TAKEN}`);
explainConstraint('objectives_key', '/key', `Another objective ${TAKEN}`);
explainConstraint('decisions_key', '/key', `Another decision ${TAKEN}`);
explainConstraint('key_results_kpi_key', '/kpiId', 'The objective has a key result of this KPI.');
explainConstraint('links_once_key', '/toId', 'These two are linked already.');

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Decision,
      Goal,
      KeyResult,
      Link,
      Objective,
      ObjectiveMove,
      StrategyStatement,
    ]),
    ActivityModule,
    AreasModule,
    CalendarModule,
    IdentityModule,
  ],
  controllers: [
    AlignmentController,
    DecisionsController,
    GoalsController,
    KeyResultsController,
    LinksController,
    ObjectiveCourseController,
    ObjectivesController,
    StatementsController,
  ],
  providers: [
    AlignmentQuery,
    DecisionCourse,
    DecisionLog,
    DecisionsQuery,
    DecisionsService,
    GoalsQuery,
    GoalsService,
    KeyResultsService,
    LinksQuery,
    LinksService,
    MeasuredKpis,
    ObjectiveChanges,
    ObjectiveCourse,
    ObjectiveImports,
    ObjectiveReferences,
    ObjectivesQuery,
    ObjectivesService,
    Promises,
    Readings,
    Registers,
    StatementCourse,
    StatementsQuery,
    StatementsService,
  ],
  exports: [
    DecisionCourse,
    DecisionLog,
    DecisionsQuery,
    DecisionsService,
    GoalsService,
    KeyResultsService,
    LinksService,
    ObjectiveCourse,
    ObjectiveImports,
    ObjectivesService,
    StatementCourse,
    StatementsService,
  ],
})
export class StrategyModule implements OnModuleInit {
  constructor(private readonly handOvers: HandOvers) {}

  onModuleInit(): void {
    this.handOvers.registerRows(OWNED_PROMISES);
  }
}
