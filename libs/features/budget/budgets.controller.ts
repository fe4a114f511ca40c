import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { BudgetView, CreateBudget, ListBudgets, UpdateBudget } from './budget.dto.ts';
import { BudgetsService } from './budgets.service.ts';

/** A budget is addressed by its id or by its key. */
@ApiTags('Budgets')
@Controller('budgets')
export class BudgetsController {
  constructor(private readonly budgets: BudgetsService) {}

  /** Budgets in use, or the archived ones, the newest year first; few, so without pages. */
  @Get()
  @ApiOkResponse({ type: [BudgetView] })
  async list(@CurrentActor() actor: Actor, @Query() query: ListBudgets): Promise<BudgetView[]> {
    const budgets = await this.budgets.list(actor, query);
    return budgets.map((budget) => BudgetView.of(budget, actor));
  }

  /** Set up a budget for a fiscal year. */
  @Post()
  @ApiCreatedResponse({ type: BudgetView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateBudget): Promise<BudgetView> {
    return BudgetView.of(await this.budgets.create(actor, body), actor);
  }

  /** One budget with its periods, and the plan and forecast in force. */
  @Get(':budget')
  @ApiOkResponse({ type: BudgetView })
  async get(@CurrentActor() actor: Actor, @Param('budget') reference: string): Promise<BudgetView> {
    return BudgetView.of(await this.budgets.get(actor, reference), actor);
  }

  /** Change what a budget is called, whose it is, its tolerance and its limit of approval. */
  @Patch(':budget')
  @ApiOkResponse({ type: BudgetView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('budget') reference: string,
    @IfMatch() version: number,
    @Body() body: UpdateBudget,
  ): Promise<BudgetView> {
    return BudgetView.of(await this.budgets.update(actor, reference, version, body), actor);
  }

  /** Put a budget away; its record stays, and takes nothing more. */
  @Put(':budget/archival')
  @ApiOkResponse({ type: BudgetView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('budget') reference: string,
    @IfMatch() version: number,
  ): Promise<BudgetView> {
    return BudgetView.of(await this.budgets.archive(actor, reference, version), actor);
  }

  /** Take an archived budget back into use. */
  @Delete(':budget/archival')
  @ApiOkResponse({ type: BudgetView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('budget') reference: string,
    @IfMatch() version: number,
  ): Promise<BudgetView> {
    return BudgetView.of(await this.budgets.restore(actor, reference, version), actor);
  }
}
