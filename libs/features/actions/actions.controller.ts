import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { ActionCourse } from './action-course.ts';
import {
  CreateAction,
  DropAction,
  FinishAction,
  ListActions,
  MoveAction,
  UpdateAction,
} from './action.dto.ts';
import { ActionPage, ActionView } from './action.view.ts';
import { ActionsService } from './actions.service.ts';

const byId = Param('id', ParseId);

@ApiTags('Actions')
@Controller('actions')
export class ActionsController {
  constructor(
    private readonly actions: ActionsService,
    private readonly course: ActionCourse,
  ) {}

  /** Who does what by when; what is due first comes first. */
  @Get()
  @ApiOkResponse({ type: ActionPage })
  async list(@CurrentActor() actor: Actor, @Query() query: ListActions): Promise<ActionPage> {
    const { data, next } = await this.actions.page(actor, query);
    return { data: data.map((row) => ActionView.of(row, actor)), next };
  }

  /** Note an action or a commitment: who does what by when. */
  @Post()
  @ApiCreatedResponse({ type: ActionView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateAction): Promise<ActionView> {
    return ActionView.of(await this.actions.create(actor, body), actor);
  }

  /** One action with its moves. */
  @Get(':id')
  @ApiOkResponse({ type: ActionView })
  async get(@CurrentActor() actor: Actor, @byId id: string): Promise<ActionView> {
    return ActionView.of(await this.actions.get(actor, id), actor);
  }

  /** Word it anew, or give it to somebody else. */
  @Patch(':id')
  @ApiOkResponse({ type: ActionView })
  async update(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
    @Body() body: UpdateAction,
  ): Promise<ActionView> {
    return ActionView.of(await this.actions.update(actor, id, version, body), actor);
  }

  /** Move the day it is due, with the reason. */
  @Put(':id/due-day')
  @ApiOkResponse({ type: ActionView })
  async move(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
    @Body() body: MoveAction,
  ): Promise<ActionView> {
    return ActionView.of(await this.course.move(actor, id, version, body), actor);
  }

  /** Say that it is done. */
  @Put(':id/completion')
  @ApiOkResponse({ type: ActionView })
  async finish(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
    @Body() body: FinishAction,
  ): Promise<ActionView> {
    return ActionView.of(await this.course.finish(actor, id, version, body), actor);
  }

  /** Take back that it is done or dropped. */
  @Delete(':id/completion')
  @ApiOkResponse({ type: ActionView })
  async reopen(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
  ): Promise<ActionView> {
    return ActionView.of(await this.course.reopen(actor, id, version), actor);
  }

  /** Drop it, with the reason. */
  @Put(':id/drop')
  @ApiOkResponse({ type: ActionView })
  async drop(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
    @Body() { reason }: DropAction,
  ): Promise<ActionView> {
    return ActionView.of(await this.course.drop(actor, id, version, reason), actor);
  }
}
