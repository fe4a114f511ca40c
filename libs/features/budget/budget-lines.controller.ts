import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import {
  BudgetLinePage,
  BudgetLineView,
  CreateBudgetLine,
  ListBudgetLines,
  UpdateBudgetLine,
} from './budget-line.dto.ts';
import { BudgetLinesService } from './budget-lines.service.ts';

@ApiTags('Budgets')
@Controller()
export class BudgetLinesController {
  constructor(private readonly lines: BudgetLinesService) {}

  /** Lines of a budget in use, or the archived ones, in the order of their places. */
  @Get('budgets/:budget/lines')
  @ApiOkResponse({ type: BudgetLinePage })
  async list(
    @CurrentActor() actor: Actor,
    @Param('budget') budget: string,
    @Query() query: ListBudgetLines,
  ): Promise<BudgetLinePage> {
    const { data, next } = await this.lines.page(actor, budget, query);
    return { data: data.map((line) => BudgetLineView.of(line, actor)), next };
  }

  /** Add a line to a budget. */
  @Post('budgets/:budget/lines')
  @ApiCreatedResponse({ type: BudgetLineView })
  async create(
    @CurrentActor() actor: Actor,
    @Param('budget') budget: string,
    @Body() body: CreateBudgetLine,
  ): Promise<BudgetLineView> {
    return BudgetLineView.of(await this.lines.create(actor, budget, body), actor);
  }

  /** One line. */
  @Get('budget-lines/:id')
  @ApiOkResponse({ type: BudgetLineView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
  ): Promise<BudgetLineView> {
    return BudgetLineView.of(await this.lines.get(actor, id), actor);
  }

  /** Change what a line is about; its currency and nature only while it has no amounts. */
  @Patch('budget-lines/:id')
  @ApiOkResponse({ type: BudgetLineView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateBudgetLine,
  ): Promise<BudgetLineView> {
    return BudgetLineView.of(await this.lines.update(actor, id, version, body), actor);
  }

  /** Put a line away: it takes nothing more, and what it has stays in all figures. */
  @Put('budget-lines/:id/archival')
  @ApiOkResponse({ type: BudgetLineView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<BudgetLineView> {
    return BudgetLineView.of(await this.lines.archive(actor, id, version), actor);
  }

  /** Take an archived line back into use. */
  @Delete('budget-lines/:id/archival')
  @ApiOkResponse({ type: BudgetLineView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<BudgetLineView> {
    return BudgetLineView.of(await this.lines.restore(actor, id, version), actor);
  }
}
