import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { NOTICE_KINDS } from '#domain/notice';
import { CurrentActor } from '#platform/http/request-context';
import { MailPreferences } from './mail-preferences.ts';
import { MailPreference, SetMailPreference } from './notice.dto.ts';

@ApiTags('Me')
@Controller('me/mail-preferences')
export class MailPreferencesController {
  constructor(private readonly preferences: MailPreferences) {}

  /** What I want by mail, kind by kind. */
  @Get()
  @ApiOkResponse({ type: [MailPreference] })
  list(@CurrentActor() actor: Actor): Promise<MailPreference[]> {
    return this.preferences.of(actor);
  }

  /** Want a kind of mail, or refuse it. */
  @Put(':kind')
  @ApiOkResponse({ type: [MailPreference] })
  async set(
    @CurrentActor() actor: Actor,
    @Param('kind') name: string,
    @Body() { isWanted }: SetMailPreference,
  ): Promise<MailPreference[]> {
    const kind = NOTICE_KINDS.find((one) => one === name);
    if (!kind) throw new NotFound('A kind of mail of this name');
    await this.preferences.set(actor, kind, isWanted);
    return this.preferences.of(actor);
  }
}
