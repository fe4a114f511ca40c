import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor } from '#platform/http/request-context';
import { PostBatch, PostingsResult } from './posting.dto.ts';
import { checkedPostings } from './posting-rows.ts';
import { PostingsService } from './postings.service.ts';

/** Room for 60,000 postings with a note each. */
const BATCH_BYTES = 16 * 1024 * 1024;

@ApiTags('Budget postings')
@Controller('budget-postings')
export class PostingsController {
  constructor(private readonly postings: PostingsService) {}

  /** Post up to 60,000 actuals and commitments, all or none; each error points at its row and names line and period. */
  @Post()
  @HttpCode(200)
  @RouteConfig({ bodyLimit: BATCH_BYTES })
  @ApiBody({ type: PostBatch })
  @ApiOkResponse({ type: PostingsResult })
  post(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<PostingsResult> {
    return this.postings.post(actor, checkedPostings(body));
  }
}
