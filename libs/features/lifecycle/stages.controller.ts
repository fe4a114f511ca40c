import { Body, Controller, Delete, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { AllowMove, CreateStage, MovePlace, StageView, UpdateStage } from './stage.dto.ts';
import { StagesService, type StageInSet } from './stages.service.ts';

/** A stage is addressed by its id or by its key. */
@ApiTags('Lifecycle')
@Controller('stages')
export class StagesController {
  constructor(private readonly stages: StagesService) {}

  /** Every stage in the order of a life, with the moves that it allows; few, so without pages. */
  @Get()
  @ApiOkResponse({ type: [StageView] })
  async list(@CurrentActor() actor: Actor): Promise<StageView[]> {
    const set = await this.stages.all(actor);
    return set.stages.map((stage) => StageView.of(stage, set, actor));
  }

  /** Add a stage. */
  @Post()
  @ApiCreatedResponse({ type: StageView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateStage): Promise<StageView> {
    return shown(await this.stages.create(actor, body), actor);
  }

  /** One stage. */
  @Get(':stage')
  @ApiOkResponse({ type: StageView })
  async get(@CurrentActor() actor: Actor, @Param('stage') stage: string): Promise<StageView> {
    return shown(await this.stages.get(actor, stage), actor);
  }

  /** Rename a stage, or change its phase, its place or how often its products are reviewed. */
  @Patch(':stage')
  @ApiOkResponse({ type: StageView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('stage') stage: string,
    @IfMatch() version: number,
    @Body() body: UpdateStage,
  ): Promise<StageView> {
    return shown(await this.stages.update(actor, stage, version, body), actor);
  }

  /** Switch a stage off; no product may stand in it. */
  @Put(':stage/archival')
  @ApiOkResponse({ type: StageView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('stage') stage: string,
    @IfMatch() version: number,
  ): Promise<StageView> {
    return shown(await this.stages.archive(actor, stage, version), actor);
  }

  /** Switch a stage on again. */
  @Delete(':stage/archival')
  @ApiOkResponse({ type: StageView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('stage') stage: string,
    @IfMatch() version: number,
  ): Promise<StageView> {
    return shown(await this.stages.restore(actor, stage, version), actor);
  }

  /** Allow the move to another stage, by a gate or by a reason. */
  @Put(':stage/moves/:to')
  @ApiOkResponse({ type: StageView })
  async allow(
    @CurrentActor() actor: Actor,
    @Param() { stage, to }: MovePlace,
    @IfMatch() version: number,
    @Body() { needs }: AllowMove,
  ): Promise<StageView> {
    return shown(await this.stages.allow(actor, [stage, to], version, needs), actor);
  }

  /** No longer allow the move to another stage. */
  @Delete(':stage/moves/:to')
  @ApiOkResponse({ type: StageView })
  async forbid(
    @CurrentActor() actor: Actor,
    @Param() { stage, to }: MovePlace,
    @IfMatch() version: number,
  ): Promise<StageView> {
    return shown(await this.stages.forbid(actor, [stage, to], version), actor);
  }
}

const shown = ({ stage, set }: StageInSet, actor: Actor): StageView =>
  StageView.of(stage, set, actor);
