import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { GuardedRoute } from '#platform/http/rate-limits';
import { CurrentActor, Public } from '#platform/http/request-context';
import { Settings } from '#platform/settings';
import { closeSession, openSession, originOf } from './session-cookie.ts';
import { SeatView, SessionOpened, SessionView, SignIn, SwitchOrganization } from './session.dto.ts';
import { Sessions } from './sessions.ts';

@ApiTags('Sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly settings: Settings,
  ) {}

  /** Sign in with a password; the session travels in a cookie. Each failure slows the address down. */
  @Public()
  @GuardedRoute()
  @Post()
  @ApiCreatedResponse({ type: SessionOpened })
  async signIn(
    @Body() body: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionOpened> {
    const session = await this.sessions.signIn(body, originOf(request));
    return openSession(reply, session, this.settings.publicUrl);
  }

  /** Where I am signed in, in all my organizations, newest first; few, so without pages. */
  @Get()
  @ApiOkResponse({ type: [SessionView] })
  async list(@CurrentActor() actor: Actor): Promise<SessionView[]> {
    const rows = await this.sessions.list(actor);
    return rows.map((row) => SessionView.of(row, actor.credentialId));
  }

  /** Sign out. */
  @Delete('current')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.revoke(actor, actor.credentialId);
    closeSession(reply, this.settings.publicUrl);
  }

  /** Go on in another of my organizations, in the same session. */
  @Put('current/organization')
  @ApiOkResponse({ type: SeatView })
  async switch(
    @CurrentActor() actor: Actor,
    @Body() { organizationId }: SwitchOrganization,
  ): Promise<SeatView> {
    return SeatView.of(await this.sessions.switch(actor, organizationId), organizationId);
  }

  /** End one of my sessions, wherever it is. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @Param('id', ParseId) id: string): Promise<void> {
    await this.sessions.revoke(actor, id);
  }
}
