import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { ItemBatches } from './item-batches.ts';
import { ItemPages } from './item-pages.ts';
import { ItemPlaces } from './item-places.ts';
import { ItemsService } from './items.service.ts';
import {
  ChangedItems,
  CommitItems,
  CreateRoadmapItem,
  EditItems,
  PlaceItem,
  UpdateRoadmapItem,
} from './roadmap-item.dto.ts';
import { ItemMoveView, RoadmapItemView } from './roadmap-item.view.ts';
import { ReadRoadmapMoment } from './roadmap.dto.ts';

/** An item is addressed by its id or by its key. The list of them is the roadmap. */
@ApiTags('Roadmap')
@Controller('roadmap-items')
export class ItemsController {
  constructor(
    private readonly items: ItemsService,
    private readonly pages: ItemPages,
    private readonly batches: ItemBatches,
    private readonly places: ItemPlaces,
  ) {}

  /** Put an item onto the roadmap, at the end of its horizon. */
  @Post()
  @ApiCreatedResponse({ type: RoadmapItemView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateRoadmapItem,
  ): Promise<RoadmapItemView> {
    return this.pages.get(actor, await this.items.create(actor, body));
  }

  /** Change many items at once, all or none; each problem points at its row. */
  @Patch()
  @ApiOkResponse({ type: ChangedItems })
  async edit(@CurrentActor() actor: Actor, @Body() body: EditItems): Promise<ChangedItems> {
    return { items: await this.batches.edit(actor, body.items) };
  }

  /** Commit many items at once, all or none, as when a quarter is planned. */
  @Put('commitments')
  @ApiOkResponse({ type: ChangedItems })
  async commitAll(@CurrentActor() actor: Actor, @Body() body: CommitItems): Promise<ChangedItems> {
    return { items: await this.batches.commit(actor, body.items) };
  }

  /** One item whole, also when it is archived; with `at` or `asOf` its schedule as it was. */
  @Get(':item')
  @ApiOkResponse({ type: RoadmapItemView })
  get(
    @CurrentActor() actor: Actor,
    @Param('item') reference: string,
    @Query() moment: ReadRoadmapMoment,
  ): Promise<RoadmapItemView> {
    return this.pages.get(actor, reference, moment);
  }

  /** Change an item. A window that is committed moves with a reason, and every move is recorded. */
  @Patch(':item')
  @ApiOkResponse({ type: RoadmapItemView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('item') reference: string,
    @IfMatch() version: number,
    @Body() body: UpdateRoadmapItem,
  ): Promise<RoadmapItemView> {
    await this.items.update(actor, reference, version, body);
    return this.pages.get(actor, reference);
  }

  /** Put an item before another one, or at the end of a horizon. */
  @Put(':item/place')
  @ApiOkResponse({ type: RoadmapItemView })
  async place(
    @CurrentActor() actor: Actor,
    @Param('item') reference: string,
    @IfMatch() version: number,
    @Body() body: PlaceItem,
  ): Promise<RoadmapItemView> {
    await this.places.place(actor, reference, version, body);
    return this.pages.get(actor, reference);
  }

  /** Every move of the item's window, newest first; few, so without pages. */
  @Get(':item/moves')
  @ApiOkResponse({ type: [ItemMoveView] })
  moves(@CurrentActor() actor: Actor, @Param('item') reference: string): Promise<ItemMoveView[]> {
    return this.pages.moves(actor, reference);
  }

  /** Take the item off the roadmap; its record stays. */
  @Put(':item/archival')
  @ApiOkResponse({ type: RoadmapItemView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('item') reference: string,
    @IfMatch() version: number,
  ): Promise<RoadmapItemView> {
    await this.items.archive(actor, reference, version);
    return this.pages.get(actor, reference);
  }

  /** Put an archived item back onto the roadmap. */
  @Delete(':item/archival')
  @ApiOkResponse({ type: RoadmapItemView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('item') reference: string,
    @IfMatch() version: number,
  ): Promise<RoadmapItemView> {
    await this.items.restore(actor, reference, version);
    return this.pages.get(actor, reference);
  }
}
