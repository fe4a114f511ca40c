import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { ReadTimes } from './reading.ts';
import { RetirementPlanning } from './retirement-planning.ts';
import {
  ListRetirements,
  ProposeRetirement,
  RetirementView,
  SendNotice,
  UpdateRetirement,
  WithdrawRetirement,
} from './retirement.dto.ts';
import { RetirementsService } from './retirements.service.ts';

@ApiTags('Retirement')
@Controller('retirement-plans')
export class RetirementsController {
  constructor(
    private readonly retirements: RetirementsService,
    private readonly planning: RetirementPlanning,
  ) {}

  /** Retirement plans, the next end of life first; few, so without pages. */
  @Get()
  @ApiOkResponse({ type: [RetirementView] })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListRetirements,
  ): Promise<RetirementView[]> {
    const plans = await this.retirements.list(actor, query);
    return plans.map((plan) => RetirementView.of(plan, actor));
  }

  /** Propose how a product ends. */
  @Post()
  @ApiCreatedResponse({ type: RetirementView })
  async propose(
    @CurrentActor() actor: Actor,
    @Body() body: ProposeRetirement,
  ): Promise<RetirementView> {
    return RetirementView.of(await this.planning.propose(actor, body), actor);
  }

  /** One plan with its notices and the days that moved. */
  @Get(':id')
  @ApiOkResponse({ type: RetirementView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @Query() times: ReadTimes,
  ): Promise<RetirementView> {
    return RetirementView.of(await this.retirements.get(actor, id, times), actor);
  }

  /** Change a plan; a day that moves needs a reason. */
  @Patch(':id')
  @ApiOkResponse({ type: RetirementView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateRetirement,
  ): Promise<RetirementView> {
    return RetirementView.of(await this.planning.update(actor, id, version, body), actor);
  }

  /** Approve a plan that somebody else proposed. */
  @Put(':id/approval')
  @ApiOkResponse({ type: RetirementView })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<RetirementView> {
    return RetirementView.of(await this.retirements.approve(actor, id, version), actor);
  }

  /** Begin what was approved. */
  @Put(':id/start')
  @ApiOkResponse({ type: RetirementView })
  async start(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<RetirementView> {
    return RetirementView.of(await this.retirements.start(actor, id, version), actor);
  }

  /** Say that the product has ended. */
  @Put(':id/completion')
  @ApiOkResponse({ type: RetirementView })
  async complete(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<RetirementView> {
    return RetirementView.of(await this.retirements.complete(actor, id, version), actor);
  }

  /** Withdraw a plan; it stays on record with the reason. */
  @Put(':id/withdrawal')
  @ApiOkResponse({ type: RetirementView })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() { reason }: WithdrawRetirement,
  ): Promise<RetirementView> {
    return RetirementView.of(await this.retirements.withdraw(actor, id, version, reason), actor);
  }

  /** Record a notice that was sent to customers. */
  @Post(':id/notices')
  @ApiCreatedResponse({ type: RetirementView })
  async notify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body() body: SendNotice,
  ): Promise<RetirementView> {
    return RetirementView.of(await this.retirements.notify(actor, id, body), actor);
  }
}
