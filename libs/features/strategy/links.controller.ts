import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { CreateLink, LinkView, ListLinks } from './link.dto.ts';
import { LinksService } from './links.service.ts';

@ApiTags('Links')
@Controller('links')
export class LinksController {
  constructor(private readonly links: LinksService) {}

  /** Links of one thing, both ways; few, so without pages. */
  @Get()
  @ApiOkResponse({ type: [LinkView] })
  async list(@CurrentActor() actor: Actor, @Query() query: ListLinks): Promise<LinkView[]> {
    const links = await this.links.list(actor, query);
    return links.map((link) => LinkView.of(link, actor));
  }

  /** Link two things of different registers. */
  @Post()
  @ApiCreatedResponse({ type: LinkView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateLink): Promise<LinkView> {
    return LinkView.of(await this.links.create(actor, body), actor);
  }

  /** One link. */
  @Get(':id')
  @ApiOkResponse({ type: LinkView })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseId) id: string): Promise<LinkView> {
    return LinkView.of(await this.links.get(actor, id), actor);
  }

  /** Take a link away; its history stays. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.links.remove(actor, id, version);
  }
}
