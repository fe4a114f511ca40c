import { Body, Controller, Delete, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { Scores } from './scores.ts';
import { ScoringModels } from './scoring-models.ts';
import {
  CreateScoringModel,
  OverrideRank,
  RankedItemView,
  RecordScore,
  ScoreView,
  ScoringModelView,
  UpdateScoringModel,
} from './scoring.dto.ts';

/** A model is addressed by its id or by its key. */
@ApiTags('Prioritisation')
@Controller('scoring-models')
export class ScoringController {
  constructor(
    private readonly models: ScoringModels,
    private readonly scores: Scores,
  ) {}

  /** How items are weighed here, archived models included; a handful, so without pages. */
  @Get()
  @ApiOkResponse({ type: [ScoringModelView] })
  list(@CurrentActor() actor: Actor): Promise<ScoringModelView[]> {
    return this.models.list(actor);
  }

  /** Add a way to weigh items: RICE, WSJF, value by effort, or criteria of your own. */
  @Post()
  @ApiCreatedResponse({ type: ScoringModelView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateScoringModel,
  ): Promise<ScoringModelView> {
    return this.models.view(actor, await this.models.create(actor, body));
  }

  /** One model. */
  @Get(':model')
  @ApiOkResponse({ type: ScoringModelView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('model') model: string,
  ): Promise<ScoringModelView> {
    return this.models.view(actor, await this.models.find(actor, model));
  }

  /** Rename a model, make it the default, or change its criteria before it has scored. */
  @Patch(':model')
  @ApiOkResponse({ type: ScoringModelView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('model') model: string,
    @IfMatch() version: number,
    @Body() body: UpdateScoringModel,
  ): Promise<ScoringModelView> {
    return this.models.view(actor, await this.models.update(actor, model, version, body));
  }

  /** Stop using a model; its scores stay. */
  @Put(':model/archival')
  @ApiOkResponse({ type: ScoringModelView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('model') model: string,
    @IfMatch() version: number,
  ): Promise<ScoringModelView> {
    return this.models.view(actor, await this.models.archive(actor, model, version));
  }

  /** Use it again. */
  @Delete(':model/archival')
  @ApiOkResponse({ type: ScoringModelView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('model') model: string,
    @IfMatch() version: number,
  ): Promise<ScoringModelView> {
    return this.models.view(actor, await this.models.restore(actor, model, version));
  }

  /** Open items, the first to be done first; a few hundred, so without pages. */
  @Get(':model/ranking')
  @ApiOkResponse({ type: [RankedItemView] })
  ranking(@CurrentActor() actor: Actor, @Param('model') model: string): Promise<RankedItemView[]> {
    return this.scores.ranking(actor, model);
  }

  /** Every score of an item, newest first; few, so without pages. */
  @Get(':model/scores/:item')
  @ApiOkResponse({ type: [ScoreView] })
  history(
    @CurrentActor() actor: Actor,
    @Param('model') model: string,
    @Param('item') item: string,
  ): Promise<ScoreView[]> {
    return this.scores.history(actor, { model, item });
  }

  /** Score an item anew; the scores before stay on record. */
  @Put(':model/scores/:item')
  @ApiOkResponse({ type: [ScoreView] })
  async record(
    @CurrentActor() actor: Actor,
    @Param('model') model: string,
    @Param('item') item: string,
    @Body() body: RecordScore,
  ): Promise<ScoreView[]> {
    await this.scores.record(actor, { model, item }, body);
    return this.scores.history(actor, { model, item });
  }

  /** Place an item by hand, with a reason; null gives it back to its score. */
  @Put(':model/ranks/:item')
  @ApiOkResponse({ type: [RankedItemView] })
  async override(
    @CurrentActor() actor: Actor,
    @Param('model') model: string,
    @Param('item') item: string,
    @Body() body: OverrideRank,
  ): Promise<RankedItemView[]> {
    await this.scores.override(actor, { model, item }, body);
    return this.scores.ranking(actor, model);
  }
}
