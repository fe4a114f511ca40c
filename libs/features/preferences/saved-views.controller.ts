import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import {
  CreateSavedView,
  ListSavedViews,
  SavedViewView,
  UpdateSavedView,
} from './saved-view.dto.ts';
import { SavedViewsService } from './saved-views.service.ts';

@ApiTags('Saved views')
@Controller('saved-views')
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  /** The views of a page: your own and the shared ones, by name; few, so without pages. */
  @Get()
  @ApiOkResponse({ type: [SavedViewView] })
  list(@CurrentActor() actor: Actor, @Query() { page }: ListSavedViews): Promise<SavedViewView[]> {
    return this.views.list(actor, page);
  }

  /** Keep a view of a page, for yourself or for everybody. */
  @Post()
  @ApiCreatedResponse({ type: SavedViewView })
  create(@CurrentActor() actor: Actor, @Body() body: CreateSavedView): Promise<SavedViewView> {
    return this.views.create(actor, body);
  }

  /** One view. */
  @Get(':id')
  @ApiOkResponse({ type: SavedViewView })
  get(@CurrentActor() actor: Actor, @Param('id', ParseId) id: string): Promise<SavedViewView> {
    return this.views.get(actor, id);
  }

  /** Rename, redraw, share or unshare a view. */
  @Patch(':id')
  @ApiOkResponse({ type: SavedViewView })
  update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateSavedView,
  ): Promise<SavedViewView> {
    return this.views.update(actor, id, version, body);
  }

  /** Remove a view. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.views.remove(actor, id, version);
  }
}
