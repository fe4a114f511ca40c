import { Module } from '@nestjs/common';
import { CalendarModule } from '#features/calendar/index';
import { AreaOverviewQuery } from './area-overview.query.ts';
import { AreaStatusQuery } from './area-status.query.ts';
import { BehavioursQuery } from './behaviours.query.ts';
import { ProductScorecardQuery } from './product-scorecard.query.ts';
import { Readings } from './readings.ts';
import { ScorecardController } from './scorecard.controller.ts';
import { ScorecardQuery } from './scorecard.query.ts';

@Module({
  imports: [CalendarModule],
  controllers: [ScorecardController],
  providers: [
    AreaOverviewQuery,
    AreaStatusQuery,
    BehavioursQuery,
    ProductScorecardQuery,
    Readings,
    ScorecardQuery,
  ],
  exports: [AreaStatusQuery, ProductScorecardQuery, Readings, ScorecardQuery],
})
export class ScorecardModule {}
