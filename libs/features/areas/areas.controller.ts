import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, Revisioned } from '#platform/http/request-context';
import { AreaView, CreateArea, ListAreas } from './area.dto.ts';
import { AreasService } from './areas.service.ts';

@ApiTags('Areas')
@Controller('areas')
export class AreasController {
  constructor(private readonly areas: AreasService) {}

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
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AreaView> {
    return AreaView.of(await this.areas.get(actor, id), actor);
  }
}
