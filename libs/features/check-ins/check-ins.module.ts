import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { AreasModule } from '#features/areas/index';
import { CalendarModule } from '#features/calendar/index';
import { KpisModule } from '#features/kpis/index';
import { ObligationsModule } from '#features/obligations/index';
import { RoadmapModule } from '#features/roadmap/index';
import { ScorecardModule } from '#features/scorecard/index';
import { StrategyModule } from '#features/strategy/index';
import { Acknowledgement } from './acknowledgement.ts';
import { ChangedKpisQuery } from './changed-kpis.query.ts';
import { CheckIn } from './check-in.entity.ts';
import { CheckInsController } from './check-ins.controller.ts';
import { CheckInsQuery } from './check-ins.query.ts';
import { CheckInsService } from './check-ins.service.ts';
import { ComputedStatus } from './computed-status.ts';
import { ImportedCheckIns } from './imported-check-ins.ts';
import { ItemNewsQuery } from './item-news.query.ts';
import { ObjectiveNewsReader } from './objective-news.ts';
import { PrefillNews } from './prefill-news.ts';
import { Prefill } from './prefill.ts';
import { Publication } from './publication.ts';
import { RegisterThingsQuery } from './register-things.query.ts';
import { SilentThingsQuery } from './silent-things.query.ts';
import { Subjects } from './subjects.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([CheckIn]),
    ActivityModule,
    AreasModule,
    CalendarModule,
    KpisModule,
    ObligationsModule,
    RoadmapModule,
    ScorecardModule,
    StrategyModule,
  ],
  controllers: [CheckInsController],
  providers: [
    Acknowledgement,
    ChangedKpisQuery,
    CheckInsQuery,
    CheckInsService,
    ComputedStatus,
    ImportedCheckIns,
    ItemNewsQuery,
    ObjectiveNewsReader,
    Prefill,
    PrefillNews,
    Publication,
    RegisterThingsQuery,
    SilentThingsQuery,
    Subjects,
  ],
  exports: [Acknowledgement, CheckInsService, ImportedCheckIns],
})
export class CheckInsModule {}
