import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, EndsWithAnswer } from '#platform/http/request-context';
import { ActivityPage, ChainVerification, ListActivity, SealedLink } from './activity.dto.ts';
import { ActivityQuery } from './activity.query.ts';
import { VerifyChain } from './verify-chain.ts';

@ApiTags('Activity')
@Controller('activity')
export class ActivityController {
  constructor(
    private readonly activity: ActivityQuery,
    private readonly verifyChain: VerifyChain,
  ) {}

  /** Every change, newest first. */
  @Get()
  @EndsWithAnswer()
  @ApiOkResponse({ type: ActivityPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListActivity): Promise<ActivityPage> {
    return this.activity.page(actor, query);
  }

  /** Recomputes the whole chain and names its first broken link; with a link that was sealed, whether the chain still holds it. */
  @Get('verification')
  @ApiOkResponse({ type: ChainVerification })
  verify(@CurrentActor() actor: Actor, @Query() link: SealedLink): Promise<ChainVerification> {
    return this.verifyChain.run(actor, link);
  }
}
