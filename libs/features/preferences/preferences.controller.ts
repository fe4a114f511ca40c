import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor } from '#platform/http/request-context';
import { PreferencesView, UpdatePreferences } from './preferences.dto.ts';
import { Preferences } from './preferences.ts';

@ApiTags('Me')
@Controller('me/preferences')
export class PreferencesController {
  constructor(private readonly preferences: Preferences) {}

  /** How I like to see this organization, and when I last looked at its briefing. */
  @Get()
  @ApiOkResponse({ type: PreferencesView })
  get(@CurrentActor() actor: Actor): Promise<PreferencesView> {
    return this.preferences.of(actor);
  }

  /** Change some of it; without If-Match, because nobody else does. */
  @Patch()
  @ApiOkResponse({ type: PreferencesView })
  update(@CurrentActor() actor: Actor, @Body() body: UpdatePreferences): Promise<PreferencesView> {
    return this.preferences.change(actor, body);
  }
}
