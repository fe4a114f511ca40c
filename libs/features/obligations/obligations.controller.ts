import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor } from '#platform/http/request-context';
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
}
