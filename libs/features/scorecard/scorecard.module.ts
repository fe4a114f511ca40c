import { Module } from '@nestjs/common';
import { CalendarModule } from '#features/calendar/index';
import { AreaStatusQuery } from './area-status.query.ts';
import { Readings } from './readings.ts';
import { ScorecardController } from './scorecard.controller.ts';
import { ScorecardQuery } from './scorecard.query.ts';

@Module({
  imports: [CalendarModule],
  controllers: [ScorecardController],
  providers: [AreaStatusQuery, Readings, ScorecardQuery],
  exports: [AreaStatusQuery, ScorecardQuery],
})
export class ScorecardModule {}
