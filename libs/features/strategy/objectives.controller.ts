import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { ObjectiveChanges } from './objective-changes.ts';
import { CreateObjective, ListObjectives, UpdateObjective } from './objective.dto.ts';
import { ObjectiveMoveView, ObjectivePage, ObjectiveView } from './objective.view.ts';
import { ObjectivesService } from './objectives.service.ts';
import { ReadWhen } from './reading.dto.ts';

/** An objective is addressed by its id or by its key. */
@ApiTags('Objectives')
@Controller('objectives')
export class ObjectivesController {
  constructor(
    private readonly objectives: ObjectivesService,
    private readonly changes: ObjectiveChanges,
  ) {}

  /** Objectives with their key results and pace, those that end last first. */
  @Get()
  @ApiOkResponse({ type: ObjectivePage })
  async list(@CurrentActor() actor: Actor, @Query() query: ListObjectives): Promise<ObjectivePage> {
    const page = await this.objectives.list(actor, query);
    return { ...page, data: page.data.map((row) => ObjectiveView.of(row, actor)) };
  }

  /** Draft an objective; nothing is promised yet. */
  @Post()
  @ApiCreatedResponse({ type: ObjectiveView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateObjective,
  ): Promise<ObjectiveView> {
    return ObjectiveView.of(await this.objectives.create(actor, body), actor);
  }

  /** One objective with its key results and pace. */
  @Get(':objective')
  @ApiOkResponse({ type: ObjectiveView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('objective') reference: string,
    @Query() when: ReadWhen,
  ): Promise<ObjectiveView> {
    return ObjectiveView.of(await this.objectives.get(actor, reference, when), actor);
  }

  /** Change an objective; days that were committed to move only with a reason. */
  @Patch(':objective')
  @ApiOkResponse({ type: ObjectiveView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('objective') reference: string,
    @IfMatch() version: number,
    @Body() body: UpdateObjective,
  ): Promise<ObjectiveView> {
    return ObjectiveView.of(await this.changes.update(actor, reference, version, body), actor);
  }

  /** What was committed to and then moved, newest first; few, so without pages. */
  @Get(':objective/moves')
  @ApiOkResponse({ type: [ObjectiveMoveView] })
  async moves(
    @CurrentActor() actor: Actor,
    @Param('objective') reference: string,
  ): Promise<ObjectiveMoveView[]> {
    const moves = await this.objectives.moves(actor, reference);
    return moves.map((move) => ObjectiveMoveView.of(move));
  }
}
