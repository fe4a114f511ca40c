import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { CloseGoal, CreateGoal, GoalView, ListGoals, UpdateGoal } from './goal.dto.ts';
import { GoalsService } from './goals.service.ts';
import { ReadWhen } from './reading.dto.ts';

/** A goal is addressed by its id or by its key. */
@ApiTags('Goals')
@Controller('goals')
export class GoalsController {
  constructor(private readonly goals: GoalsService) {}

  /** Company goals in use, or the archived ones, in the order of their places; few, so without pages. */
  @Get()
  @ApiOkResponse({ type: [GoalView] })
  async list(@CurrentActor() actor: Actor, @Query() query: ListGoals): Promise<GoalView[]> {
    const goals = await this.goals.list(actor, query);
    return goals.map((goal) => GoalView.of(goal, actor));
  }

  /** Set a company goal. */
  @Post()
  @ApiCreatedResponse({ type: GoalView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateGoal): Promise<GoalView> {
    return GoalView.of(await this.goals.create(actor, body), actor);
  }

  /** One goal. */
  @Get(':goal')
  @ApiOkResponse({ type: GoalView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('goal') reference: string,
    @Query() when: ReadWhen,
  ): Promise<GoalView> {
    return GoalView.of(await this.goals.get(actor, reference, when), actor);
  }

  /** Change what a goal says, whose it is and how long it holds. */
  @Patch(':goal')
  @ApiOkResponse({ type: GoalView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('goal') reference: string,
    @IfMatch() version: number,
    @Body() body: UpdateGoal,
  ): Promise<GoalView> {
    return GoalView.of(await this.goals.update(actor, reference, version, body), actor);
  }

  /** Close a goal, reached or not; its objectives stay as they are. */
  @Put(':goal/closure')
  @ApiOkResponse({ type: GoalView })
  async close(
    @CurrentActor() actor: Actor,
    @Param('goal') reference: string,
    @IfMatch() version: number,
    @Body() { note }: CloseGoal,
  ): Promise<GoalView> {
    return GoalView.of(await this.goals.close(actor, reference, version, note), actor);
  }

  /** Open a closed goal again. */
  @Delete(':goal/closure')
  @ApiOkResponse({ type: GoalView })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('goal') reference: string,
    @IfMatch() version: number,
  ): Promise<GoalView> {
    return GoalView.of(await this.goals.reopen(actor, reference, version), actor);
  }

  /** Put a goal away; its record stays. */
  @Put(':goal/archival')
  @ApiOkResponse({ type: GoalView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('goal') reference: string,
    @IfMatch() version: number,
  ): Promise<GoalView> {
    return GoalView.of(await this.goals.archive(actor, reference, version), actor);
  }

  /** Take an archived goal back into use. */
  @Delete(':goal/archival')
  @ApiOkResponse({ type: GoalView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('goal') reference: string,
    @IfMatch() version: number,
  ): Promise<GoalView> {
    return GoalView.of(await this.goals.restore(actor, reference, version), actor);
  }
}
