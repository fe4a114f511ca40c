import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GuardedRoute } from '#platform/http/rate-limits';
import { Public } from '#platform/http/request-context';
import { Settings } from '#platform/settings';
import { openSession, originOf } from './session-cookie.ts';
import { SessionOpened } from './session.dto.ts';
import { SetUp as SetUpInput, SetUpState } from './set-up.dto.ts';
import { SetUp } from './set-up.ts';

@ApiTags('Set-up')
@Controller('setup')
export class SetUpController {
  constructor(
    private readonly setUp: SetUp,
    private readonly settings: Settings,
  ) {}

  /** Whether the first organization is still to be made. */
  @Public()
  @Get()
  @ApiOkResponse({ type: SetUpState })
  async state(): Promise<SetUpState> {
    return { needed: await this.setUp.isNeeded() };
  }

  /** Make the first organization and its administrator, and sign in; works exactly once. */
  @Public()
  @GuardedRoute()
  @Post()
  @ApiCreatedResponse({ type: SessionOpened })
  async begin(
    @Body() body: SetUpInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionOpened> {
    const session = await this.setUp.run(body, originOf(request));
    return openSession(reply, session, this.settings.publicUrl);
  }
}
