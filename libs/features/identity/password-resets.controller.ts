import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { GuardedRoute } from '#platform/http/rate-limits';
import { CurrentActor, Public, ShowsSecret } from '#platform/http/request-context';
import { PasswordResetCreated, ResetPassword } from './password-reset.dto.ts';
import { PasswordResets } from './password-resets.ts';

@ApiTags('Passwords')
@Controller()
export class PasswordResetsController {
  constructor(private readonly resets: PasswordResets) {}

  /** Make a link by which a person sets a new password; good for a day, shown this once. */
  @ShowsSecret()
  @Post('people/:id/password-reset')
  @ApiCreatedResponse({ type: PasswordResetCreated })
  create(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
  ): Promise<PasswordResetCreated> {
    return this.resets.create(actor, id);
  }

  /** Set a new password by a link; all sessions of the account end. */
  @Public()
  @GuardedRoute()
  @Post('password-resets')
  @HttpCode(204)
  @ApiNoContentResponse()
  async use(@Body() body: ResetPassword): Promise<void> {
    await this.resets.use(body);
  }
}
