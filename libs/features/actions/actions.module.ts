import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { AreasModule } from '#features/areas/index';
import { CalendarModule } from '#features/calendar/index';
import { HandOvers, IdentityModule } from '#features/identity/index';
import { ObligationsModule } from '#features/obligations/index';
import { ActionCourse } from './action-course.ts';
import { ActionDuties } from './action-duties.ts';
import { ActionMove } from './action-move.entity.ts';
import { ActionReferences } from './action-references.ts';
import { ActionSources } from './action-sources.ts';
import { Action } from './action.entity.ts';
import { ActionsController } from './actions.controller.ts';
import { ActionsQuery } from './actions.query.ts';
import { ActionsService } from './actions.service.ts';
import { HandOverActions } from './hand-over-actions.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([Action, ActionMove]),
    ActivityModule,
    AreasModule,
    CalendarModule,
    IdentityModule,
    ObligationsModule,
  ],
  controllers: [ActionsController],
  providers: [
    ActionCourse,
    ActionDuties,
    ActionReferences,
    ActionsQuery,
    ActionsService,
    ActionSources,
    HandOverActions,
  ],
  exports: [ActionsQuery],
})
export class ActionsModule implements OnModuleInit {
  constructor(
    private readonly handOvers: HandOvers,
    private readonly actions: HandOverActions,
  ) {}

  onModuleInit(): void {
    this.handOvers.register((actor, from, to) => this.actions.run(actor, from, to));
  }
}
