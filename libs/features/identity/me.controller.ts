import { Body, Controller, Get, HttpCode, Patch, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { GuardedRoute } from '#platform/http/rate-limits';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { ChangePassword, MeView, UpdateMe } from './me.dto.ts';
import { MeService } from './me.service.ts';
import { Organizations } from './organizations.ts';
import { PeopleService } from './people.service.ts';
import { PersonView } from './person.dto.ts';
import { SeatView } from './session.dto.ts';
import { Sessions } from './sessions.ts';

@ApiTags('Me')
@Controller('me')
export class MeController {
  constructor(
    private readonly me: MeService,
    private readonly people: PeopleService,
    private readonly organizations: Organizations,
    private readonly sessions: Sessions,
  ) {}

  /** Who I am here, what I may do, and how things are called. */
  @Get()
  @ApiOkResponse({ type: MeView })
  async get(@CurrentActor() actor: Actor): Promise<MeView> {
    const person = await this.people.get(actor, actor.personId);
    return MeView.of(person, await this.organizations.get(actor), actor);
  }

  /** Change what I say about myself; If-Match takes the version of my person. */
  @Patch()
  @ApiOkResponse({ type: PersonView })
  async update(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() body: UpdateMe,
  ): Promise<PersonView> {
    return PersonView.of(await this.people.updateSelf(actor, version, body), actor);
  }

  /** Change my password; all my other sessions end. */
  @GuardedRoute('session')
  @Put('password')
  @HttpCode(204)
  @ApiNoContentResponse()
  async changePassword(@CurrentActor() actor: Actor, @Body() body: ChangePassword): Promise<void> {
    await this.me.changePassword(actor, body);
  }

  /** The organizations in which I have a seat; few, so without pages. */
  @Get('organizations')
  @ApiOkResponse({ type: [SeatView] })
  async listOrganizations(@CurrentActor() actor: Actor): Promise<SeatView[]> {
    const seats = await this.sessions.seats(actor);
    return seats.map((seat) => SeatView.of(seat, actor.organizationId));
  }
}
