import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor } from '#platform/http/request-context';
import { NudgeDebtors, NudgeView } from './nudge.dto.ts';
import { Nudges } from './nudges.ts';
import {
  ListObligations,
  ObligationPage,
  ObligationsSummary,
  SummarizeObligations,
} from './obligation.dto.ts';
import { ObligationsQuery } from './obligations.query.ts';
import { ObligationsSummaryQuery } from './obligations-summary.query.ts';

@ApiTags('Obligations')
@Controller('obligations')
export class ObligationsController {
  constructor(
    private readonly obligations: ObligationsQuery,
    private readonly summaries: ObligationsSummaryQuery,
    private readonly nudges: Nudges,
  ) {}

  /** What you owe, what is owed to you, or all that is owed. */
  @Get()
  @ApiOkResponse({ type: ObligationPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListObligations): Promise<ObligationPage> {
    return this.obligations.page(actor, query);
  }

  /** How much you owe and is owed to you; with a period, how far each area is with it. */
  @Get('summary')
  @ApiOkResponse({ type: ObligationsSummary })
  summary(
    @CurrentActor() actor: Actor,
    @Query() { period }: SummarizeObligations,
  ): Promise<ObligationsSummary> {
    return this.summaries.run(actor, period);
  }

  /** Remind those who owe something, once in 24 hours: they find it with what they owe. */
  @Post('nudges')
  @ApiCreatedResponse({ type: NudgeView })
  nudge(@CurrentActor() actor: Actor, @Body() body: NudgeDebtors): Promise<NudgeView> {
    return this.nudges.send(actor, body);
  }
}
