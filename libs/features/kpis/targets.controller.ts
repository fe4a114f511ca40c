import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor } from '#platform/http/request-context';
import { ListTargets, SetTarget, TargetPlanView, WithdrawTarget } from './target.dto.ts';
import { TargetsService } from './targets.service.ts';

@ApiTags('Targets')
@Controller('kpis/:kpi/targets')
export class TargetsController {
  constructor(private readonly targets: TargetsService) {}

  /** Every plan of targets that was ever set, newest first; few, so without pages. */
  @Get()
  @ApiOkResponse({ type: [TargetPlanView] })
  async list(
    @CurrentActor() actor: Actor,
    @Param('kpi') kpi: string,
    @Query() { asOf }: ListTargets,
  ): Promise<TargetPlanView[]> {
    const plans = await this.targets.list(actor, kpi, asOf);
    return plans.map((plan) => TargetPlanView.of(plan));
  }

  /** Set a plan of targets; it takes the place of what was set before for the same days. */
  @Post()
  @ApiCreatedResponse({ type: TargetPlanView })
  async set(
    @CurrentActor() actor: Actor,
    @Param('kpi') kpi: string,
    @Body() body: SetTarget,
  ): Promise<TargetPlanView> {
    return TargetPlanView.of(await this.targets.set(actor, kpi, body));
  }

  /** Say that what is left of a plan is no target after all. */
  @Delete(':plan')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('kpi') kpi: string,
    @Param('plan', ParseId) plan: string,
    @Query() { reason }: WithdrawTarget,
  ): Promise<void> {
    await this.targets.withdraw(actor, kpi, plan, reason);
  }
}
