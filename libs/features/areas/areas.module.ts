import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { CalendarModule } from '#features/calendar/index';
import { HandOvers, IdentityModule } from '#features/identity/index';
import { explainConstraint } from '#platform/database/constraints';
import { Accountabilities } from './accountabilities.ts';
import { Archival } from './archival.ts';
import { Area } from './area.entity.ts';
import { AreaTree } from './area-tree.ts';
import { AreasController } from './areas.controller.ts';
import { AreasQuery } from './areas.query.ts';
import { AreasService } from './areas.service.ts';
import { HandOver } from './hand-over.ts';
import { AreaImports } from './import-areas.ts';
import { NewAreas } from './new-areas.ts';
import { Ownership } from './ownership.entity.ts';
import { OwnershipHistory } from './ownership-history.ts';
import { OwnershipsController } from './ownerships.controller.ts';
import { OwnershipsQuery } from './ownerships.query.ts';
import { OwnershipsService } from './ownerships.service.ts';
import { People } from './people.ts';

explainConstraint('areas_key', '/key', 'Another area has this key: choose another one.');
explainConstraint(
  'areas_external_key',
  '/externalKey',
  'Another area has this external key of the same source.',
);
explainConstraint(
  'ownerships_once',
  '/personId',
  'The person has this role on some of these days already.',
);

@Module({
  imports: [
    TypeOrmModule.forFeature([Area, Ownership]),
    ActivityModule,
    CalendarModule,
    IdentityModule,
  ],
  controllers: [AreasController, OwnershipsController],
  providers: [
    Accountabilities,
    Archival,
    AreaImports,
    AreaTree,
    AreasQuery,
    AreasService,
    HandOver,
    NewAreas,
    OwnershipHistory,
    OwnershipsQuery,
    OwnershipsService,
    People,
  ],
  exports: [AreaImports, AreasService, HandOver, OwnershipsService],
})
export class AreasModule implements OnModuleInit {
  constructor(
    private readonly handOvers: HandOvers,
    private readonly accountabilities: Accountabilities,
  ) {}

  /** Whoever leaves the organization leaves no area without an answer to whose it is. */
  onModuleInit(): void {
    this.handOvers.register((actor, from, to, day) =>
      this.accountabilities.handOverAll(actor, from, to, day),
    );
  }
}
