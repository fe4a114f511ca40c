import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor } from '#platform/http/request-context';
import { ListMentions, MentionPage, MentionView } from './mention.dto.ts';
import { MentionsQuery } from './mentions.query.ts';

@ApiTags('Comments')
@Controller('mentions')
export class MentionsController {
  constructor(private readonly mentions: MentionsQuery) {}

  /** What waits for your answer, what was answered to you, or which questions are open; newest first. */
  @Get()
  @ApiOkResponse({ type: MentionPage })
  async list(@CurrentActor() actor: Actor, @Query() query: ListMentions): Promise<MentionPage> {
    const { data, next } = await this.mentions.page(actor, query);
    return { data: data.map((row) => MentionView.of(row, actor)), next };
  }
}
