import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#platform/http/request-context';
import { Settings } from '#platform/settings';
import { setSessionCookie } from './session-cookie.ts';
import { SessionOpened, SignIn } from './session.dto.ts';
import { Sessions, type OpenedSession } from './sessions.ts';
import { SetUp as SetUpInput, SetUpState } from './set-up.dto.ts';
import { SetUp } from './set-up.ts';

@ApiTags('Identity')
@Controller()
export class IdentityController {
  constructor(
    private readonly setUp: SetUp,
    private readonly sessions: Sessions,
    private readonly settings: Settings,
  ) {}

  /** Whether the first organization is still to be made. */
  @Public()
  @Get('setup')
  @ApiOkResponse({ type: SetUpState })
  async state(): Promise<SetUpState> {
    return { needed: await this.setUp.isNeeded() };
  }

  /** Make the first organization and its administrator, and sign in; works exactly once. */
  @Public()
  @Post('setup')
  @ApiCreatedResponse({ type: SessionOpened })
  async begin(
    @Body() body: SetUpInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionOpened> {
    return this.opened(await this.setUp.run(body, originOf(request)), reply);
  }

  /** Sign in with a password; the session travels in a cookie. */
  @Public()
  @Post('sessions')
  @HttpCode(201)
  @ApiCreatedResponse({ type: SessionOpened })
  async signIn(
    @Body() body: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionOpened> {
    return this.opened(await this.sessions.signIn(body, originOf(request)), reply);
  }

  private opened(session: OpenedSession, reply: FastifyReply): SessionOpened {
    setSessionCookie(reply, session, this.settings.publicUrl.protocol === 'https:');
    const { id, organizationId, personId, expiresAt } = session;
    return { id, organizationId, personId, expiresAt };
  }
}

const originOf = ({ ip, headers }: FastifyRequest) => ({
  address: ip,
  userAgent: headers['user-agent'] ?? '',
});
