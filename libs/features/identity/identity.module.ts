import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { CalendarModule } from '#features/calendar/index';
import { Acceptance } from './acceptance.ts';
import { Accounts } from './accounts.ts';
import { Deactivation } from './deactivation.ts';
import { Guests } from './guests.ts';
import { HandOvers } from './hand-overs.ts';
import { IdentityJobs } from './identity.jobs.ts';
import { Invitations } from './invitations.ts';
import { PeopleImports } from './import-people.ts';
import { InvitationsController } from './invitations.controller.ts';
import { Keys } from './keys.ts';
import { MeController } from './me.controller.ts';
import { MeService } from './me.service.ts';
import { OrganizationController } from './organization.controller.ts';
import { Organization } from './organization.entity.ts';
import { Organizations } from './organizations.ts';
import { PasswordResets } from './password-resets.ts';
import { PasswordResetsController } from './password-resets.controller.ts';
import { People } from './people.ts';
import { PeopleController } from './people.controller.ts';
import { PeopleQuery } from './people.query.ts';
import { PeopleService } from './people.service.ts';
import { Person } from './person.entity.ts';
import { Sessions } from './sessions.ts';
import { SessionsController } from './sessions.controller.ts';
import { SetUp } from './set-up.ts';
import { SetUpController } from './set-up.controller.ts';
import { SetUpNotice } from './set-up-notice.ts';
import { Tokens } from './tokens.ts';
import { TokensController } from './tokens.controller.ts';

@Module({
  imports: [TypeOrmModule.forFeature([Organization, Person]), ActivityModule, CalendarModule],
  controllers: [
    SetUpController,
    SessionsController,
    MeController,
    OrganizationController,
    PeopleController,
    InvitationsController,
    PasswordResetsController,
    TokensController,
  ],
  providers: [
    Acceptance,
    Accounts,
    Deactivation,
    Guests,
    HandOvers,
    IdentityJobs,
    Invitations,
    Keys,
    MeService,
    Organizations,
    PasswordResets,
    People,
    PeopleImports,
    PeopleQuery,
    PeopleService,
    Sessions,
    SetUp,
    SetUpNotice,
    Tokens,
  ],
  exports: [
    Acceptance,
    Accounts,
    Deactivation,
    HandOvers,
    Invitations,
    Keys,
    Organizations,
    PeopleImports,
    PeopleService,
    SetUp,
  ],
})
export class IdentityModule {}
