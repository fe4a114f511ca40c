import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import type { JsonText } from '#platform/http/json-text';
import { CurrentActor, Revisioned } from '#platform/http/request-context';
import { ReadScorecard, ScorecardView } from './scorecard.dto.ts';
import { ScorecardQuery } from './scorecard.query.ts';

@ApiTags('Scorecard')
@Controller('scorecard')
export class ScorecardController {
  constructor(private readonly scorecard: ScorecardQuery) {}

  /** Every area with its owner, status and KPIs, in a period and on a day. */
  @Get()
  @Revisioned()
  @ApiOkResponse({ type: ScorecardView })
  read(@CurrentActor() actor: Actor, @Query() query: ReadScorecard): Promise<JsonText> {
    return this.scorecard.text(actor, query);
  }
}
