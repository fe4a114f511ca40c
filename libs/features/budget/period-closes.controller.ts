import { Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor } from '#platform/http/request-context';
import { BudgetView } from './budget.dto.ts';
import { PeriodCloseView, ReopenPeriod } from './period-close.dto.ts';
import { PeriodClosesService } from './period-closes.service.ts';

@ApiTags('Budgets')
@Controller('budgets/:budget/closes')
export class PeriodClosesController {
  constructor(private readonly closes: PeriodClosesService) {}

  /** Every closing and opening of its periods, the newest first; tens, so without pages. */
  @Get()
  @ApiOkResponse({ type: [PeriodCloseView] })
  list(@CurrentActor() actor: Actor, @Param('budget') budget: string): Promise<PeriodCloseView[]> {
    return this.closes.list(actor, budget);
  }

  /** Close a period: it takes no postings any more. */
  @Put(':period')
  @ApiOkResponse({ type: BudgetView })
  async close(
    @CurrentActor() actor: Actor,
    @Param('budget') budget: string,
    @Param('period') period: string,
  ): Promise<BudgetView> {
    return BudgetView.of(await this.closes.close(actor, budget, period), actor);
  }

  /** Open a closed period again, with the reason. */
  @Delete(':period')
  @ApiOkResponse({ type: BudgetView })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('budget') budget: string,
    @Param('period') period: string,
    @Query() { reason }: ReopenPeriod,
  ): Promise<BudgetView> {
    return BudgetView.of(await this.closes.reopen(actor, budget, period, reason), actor);
  }
}
