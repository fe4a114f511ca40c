import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { GuardedRoute } from '#platform/http/rate-limits';
import { CurrentActor, Public, ShowsSecret } from '#platform/http/request-context';
import { Settings } from '#platform/settings';
import { Acceptance } from './acceptance.ts';
import {
  AcceptInvitation,
  InvitationCreated,
  InvitationPreview,
  InvitationView,
  Invite,
  PreviewInvitation,
} from './invitation.dto.ts';
import { Invitations } from './invitations.ts';
import { openSession, originOf } from './session-cookie.ts';
import { SessionOpened } from './session.dto.ts';

@ApiTags('Invitations')
@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly acceptance: Acceptance,
    private readonly settings: Settings,
  ) {}

  /** Invite a new person, or one who is listed already; the link is good for seven days and shown this once. */
  @ShowsSecret()
  @Post()
  @ApiCreatedResponse({ type: InvitationCreated })
  async create(@CurrentActor() actor: Actor, @Body() body: Invite): Promise<InvitationCreated> {
    const { link, ...row } = await this.invitations.create(actor, body);
    return { ...InvitationView.of(row), link };
  }

  /** Invitations that can still be accepted, newest first; few, so without pages. */
  @Get()
  @ApiOkResponse({ type: [InvitationView] })
  async list(@CurrentActor() actor: Actor): Promise<InvitationView[]> {
    return (await this.invitations.list(actor)).map((row) => InvitationView.of(row));
  }

  /** What an invitation says, for whoever holds its link. */
  @Public()
  @GuardedRoute()
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: InvitationPreview })
  preview(@Body() { token }: PreviewInvitation): Promise<InvitationPreview> {
    return this.acceptance.preview(token);
  }

  /** Accept an invitation with a password, and sign in. */
  @Public()
  @GuardedRoute()
  @Post('acceptance')
  @ApiCreatedResponse({ type: SessionOpened })
  async accept(
    @Body() body: AcceptInvitation,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionOpened> {
    const session = await this.acceptance.accept(body, originOf(request));
    return openSession(reply, session, this.settings.publicUrl);
  }

  /** Withdraw an invitation; the person stays listed. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @Param('id', ParseId) id: string): Promise<void> {
    await this.invitations.revoke(actor, id);
  }
}
