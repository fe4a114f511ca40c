import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch, Revisioned } from '#platform/http/request-context';
import { Archival } from './archival.ts';
import { AreaView, CreateArea, ListAreas, UpdateArea } from './area.dto.ts';
import { AreasService } from './areas.service.ts';

@ApiTags('Areas')
@Controller('areas')
export class AreasController {
  constructor(
    private readonly areas: AreasService,
    private readonly archival: Archival,
  ) {}

  /** The areas in use, or those switched off, in the order of their places; few, so without pages. */
  @Revisioned()
  @Get()
  @ApiOkResponse({ type: [AreaView] })
  async list(@CurrentActor() actor: Actor, @Query() query: ListAreas): Promise<AreaView[]> {
    const areas = await this.areas.list(actor, query);
    return areas.map((area) => AreaView.of(area, actor));
  }

  /** Add an area of the organization's own. */
  @Post()
  @ApiCreatedResponse({ type: AreaView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateArea): Promise<AreaView> {
    return AreaView.of(await this.areas.create(actor, body), actor);
  }

  /** One area, with who answers for it today. */
  @Get(':id')
  @ApiOkResponse({ type: AreaView })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseId) id: string): Promise<AreaView> {
    return AreaView.of(await this.areas.get(actor, id), actor);
  }

  /** Change what the area is for, how often it checks in, its name or its place. */
  @Patch(':id')
  @ApiOkResponse({ type: AreaView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateArea,
  ): Promise<AreaView> {
    return AreaView.of(await this.areas.update(actor, id, version, body), actor);
  }

  /** Switch the area off; what it holds stays. */
  @Put(':id/archival')
  @ApiOkResponse({ type: AreaView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<AreaView> {
    return AreaView.of(await this.archival.archive(actor, id, version), actor);
  }

  /** Switch the area on again. */
  @Delete(':id/archival')
  @ApiOkResponse({ type: AreaView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<AreaView> {
    return AreaView.of(await this.archival.restore(actor, id, version), actor);
  }
}
