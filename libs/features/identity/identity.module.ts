import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { CalendarModule } from '#features/calendar/index';
import { HandOvers } from './hand-overs.ts';
import { IdentityController } from './identity.controller.ts';
import { Keys } from './keys.ts';
import { Organization } from './organization.entity.ts';
import { Organizations } from './organizations.ts';
import { Person } from './person.entity.ts';
import { Sessions } from './sessions.ts';
import { SetUp } from './set-up.ts';

@Module({
  imports: [TypeOrmModule.forFeature([Organization, Person]), ActivityModule, CalendarModule],
  controllers: [IdentityController],
  providers: [HandOvers, Keys, Organizations, Sessions, SetUp],
  exports: [HandOvers],
})
export class IdentityModule {}
