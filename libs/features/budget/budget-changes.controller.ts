import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import {
  ApproveChange,
  BudgetChangeView,
  DeclineChange,
  ListChanges,
  RequestChange,
} from './budget-change.dto.ts';
import { BudgetChangesService } from './budget-changes.service.ts';
import { ChangeCourse } from './change-course.ts';

@ApiTags('Budget changes')
@Controller('budget-changes')
export class BudgetChangesController {
  constructor(
    private readonly changes: BudgetChangesService,
    private readonly course: ChangeCourse,
  ) {}

  /** Transfers and revisions, the newest first; the last 200, without pages. */
  @Get()
  @ApiOkResponse({ type: [BudgetChangeView] })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListChanges,
  ): Promise<BudgetChangeView[]> {
    const rows = await this.course.list(actor, query);
    return rows.map((row) => BudgetChangeView.of(row, actor));
  }

  /** Ask for a change of an approved plan; within the limit of the budget it holds at once. */
  @Post()
  @ApiCreatedResponse({ type: BudgetChangeView })
  async request(
    @CurrentActor() actor: Actor,
    @Body() body: RequestChange,
  ): Promise<BudgetChangeView> {
    return BudgetChangeView.of(await this.changes.request(actor, body), actor);
  }

  /** One change. */
  @Get(':id')
  @ApiOkResponse({ type: BudgetChangeView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
  ): Promise<BudgetChangeView> {
    return BudgetChangeView.of(await this.course.get(actor, id), actor);
  }

  /** Approve a change that somebody else asked for: it makes a new approved plan. */
  @Put(':id/approval')
  @ApiOkResponse({ type: BudgetChangeView })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() { reason }: ApproveChange,
  ): Promise<BudgetChangeView> {
    return BudgetChangeView.of(await this.course.approve(actor, id, version, reason), actor);
  }

  /** Decline a change that somebody else asked for, with the reason. */
  @Put(':id/refusal')
  @ApiOkResponse({ type: BudgetChangeView })
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() { reason }: DeclineChange,
  ): Promise<BudgetChangeView> {
    return BudgetChangeView.of(await this.course.decline(actor, id, version, reason), actor);
  }

  /** Take back a change that nobody has decided on. */
  @Put(':id/withdrawal')
  @ApiOkResponse({ type: BudgetChangeView })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<BudgetChangeView> {
    return BudgetChangeView.of(await this.course.withdraw(actor, id, version), actor);
  }
}
