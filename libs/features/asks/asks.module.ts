import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { CalendarModule } from '#features/calendar/index';
import { ObligationsModule } from '#features/obligations/index';
import { StrategyModule } from '#features/strategy/index';
import { AnswerAsks } from './answer-ask.ts';
import { AskAnswer } from './ask-answer.entity.ts';
import { AskCourse } from './ask-course.ts';
import { AskDuties } from './ask-duties.ts';
import { AskViews } from './ask-views.ts';
import { Ask } from './ask.entity.ts';
import { AsksController } from './asks.controller.ts';
import { AsksQuery } from './asks.query.ts';
import { AsksService } from './asks.service.ts';
import { ReportedAsks } from './reported-asks.query.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([Ask, AskAnswer]),
    ActivityModule,
    CalendarModule,
    ObligationsModule,
    StrategyModule,
  ],
  controllers: [AsksController],
  providers: [AnswerAsks, AskCourse, AskDuties, AskViews, AsksQuery, AsksService, ReportedAsks],
  exports: [AskCourse, ReportedAsks],
})
export class AsksModule {}
