import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { ItemPages } from './item-pages.ts';
import { ItemStages } from './item-stages.ts';
import { StepFor, StepOn } from './roadmap-item.dto.ts';
import { RoadmapItemView } from './roadmap-item.view.ts';

@ApiTags('Roadmap')
@Controller('roadmap-items/:item')
export class ItemStagesController {
  constructor(
    private readonly stages: ItemStages,
    private readonly pages: ItemPages,
  ) {}

  /** Commit the item: its window becomes the baseline, which is kept for ever. */
  @Put('commitment')
  @ApiOkResponse({ type: RoadmapItemView })
  async commit(
    @CurrentActor() actor: Actor,
    @Param('item') reference: string,
    @IfMatch() version: number,
  ): Promise<RoadmapItemView> {
    await this.stages.take(actor, { reference, version, step: 'commit' });
    return this.pages.get(actor, reference);
  }

  /** Say that work has begun. */
  @Put('start')
  @ApiOkResponse({ type: RoadmapItemView })
  async begin(
    @CurrentActor() actor: Actor,
    @Param('item') reference: string,
    @IfMatch() version: number,
    @Body() body: StepOn,
  ): Promise<RoadmapItemView> {
    await this.stages.take(actor, { reference, version, step: 'begin', ...body });
    return this.pages.get(actor, reference);
  }

  /** Take back that work has begun. */
  @Delete('start')
  @ApiOkResponse({ type: RoadmapItemView })
  async halt(
    @CurrentActor() actor: Actor,
    @Param('item') reference: string,
    @IfMatch() version: number,
  ): Promise<RoadmapItemView> {
    await this.stages.take(actor, { reference, version, step: 'halt' });
    return this.pages.get(actor, reference);
  }

  /** Say that the item is done, and on which day. */
  @Put('delivery')
  @ApiOkResponse({ type: RoadmapItemView })
  async deliver(
    @CurrentActor() actor: Actor,
    @Param('item') reference: string,
    @IfMatch() version: number,
    @Body() body: StepOn,
  ): Promise<RoadmapItemView> {
    await this.stages.take(actor, { reference, version, step: 'deliver', ...body });
    return this.pages.get(actor, reference);
  }

  /** Give the item up, with a reason. What was committed stays due. */
  @Put('drop')
  @ApiOkResponse({ type: RoadmapItemView })
  async drop(
    @CurrentActor() actor: Actor,
    @Param('item') reference: string,
    @IfMatch() version: number,
    @Body() body: StepFor,
  ): Promise<RoadmapItemView> {
    await this.stages.take(actor, { reference, version, step: 'drop', ...body });
    return this.pages.get(actor, reference);
  }

  /** Open again what is done or dropped, with a reason. */
  @Put('reopening')
  @ApiOkResponse({ type: RoadmapItemView })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('item') reference: string,
    @IfMatch() version: number,
    @Body() body: StepFor,
  ): Promise<RoadmapItemView> {
    await this.stages.take(actor, { reference, version, step: 'reopen', ...body });
    return this.pages.get(actor, reference);
  }
}
