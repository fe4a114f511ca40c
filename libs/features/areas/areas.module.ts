import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { CalendarModule } from '#features/calendar/index';
import { explainConstraint } from '#platform/database/constraints';
import { Area } from './area.entity.ts';
import { AreaTree } from './area-tree.ts';
import { AreasController } from './areas.controller.ts';
import { AreasQuery } from './areas.query.ts';
import { AreasService } from './areas.service.ts';
import { NewAreas } from './new-areas.ts';
import { Ownership } from './ownership.entity.ts';
import { People } from './people.ts';

explainConstraint('areas_key', '/key', 'Another area has this key: choose another one.');
explainConstraint(
  'areas_external_key',
  '/externalKey',
  'Another area has this external key of the same source.',
);

@Module({
  imports: [TypeOrmModule.forFeature([Area, Ownership]), ActivityModule, CalendarModule],
  controllers: [AreasController],
  providers: [AreaTree, AreasQuery, AreasService, NewAreas, People],
  exports: [AreasService],
})
export class AreasModule {}
