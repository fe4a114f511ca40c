import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import type { JsonText } from '#platform/http/json-text';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, EndsWithAnswer, Revisioned } from '#platform/http/request-context';
import { AreaOverview, ReadAreaOverview } from './area-overview.dto.ts';
import { AreaOverviewQuery } from './area-overview.query.ts';
import { BehaviourVerdict } from './behaviours.dto.ts';
import { BehavioursQuery } from './behaviours.query.ts';
import { ReadScorecard, ScorecardView } from './scorecard.dto.ts';
import { ScorecardQuery } from './scorecard.query.ts';

@ApiTags('Scorecard')
@Controller()
export class ScorecardController {
  constructor(
    private readonly scorecard: ScorecardQuery,
    private readonly overview: AreaOverviewQuery,
    private readonly behaviours: BehavioursQuery,
  ) {}

  /** Every area with its owner, status and KPIs, in a period and on a day. */
  @Get('scorecard')
  @Revisioned()
  @EndsWithAnswer()
  @ApiOkResponse({ type: ScorecardView })
  read(@CurrentActor() actor: Actor, @Query() query: ReadScorecard): Promise<JsonText> {
    return this.scorecard.text(actor, query);
  }

  /** Whether each KPI on the scorecard changes and will meet its target, as far as enough values tell. */
  @Get('scorecard/behaviours')
  @Revisioned()
  @ApiOkResponse({ type: [BehaviourVerdict] })
  behaviour(
    @CurrentActor() actor: Actor,
    @Query() query: ReadScorecard,
  ): Promise<BehaviourVerdict[]> {
    return this.behaviours.of(actor, query);
  }

  /** One area as on the scorecard, with its last check-ins, what it owes and who answers for it. */
  @Get('areas/:id/overview')
  @Revisioned()
  @EndsWithAnswer()
  @ApiOkResponse({ type: AreaOverview })
  area(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @Query() query: ReadAreaOverview,
  ): Promise<JsonText> {
    return this.overview.text(actor, id, query);
  }
}
