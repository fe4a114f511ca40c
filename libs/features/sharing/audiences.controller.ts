import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { AudienceView, CreateAudience, UpdateAudience } from './audience.dto.ts';
import { AudiencesService } from './audiences.service.ts';

const byId = Param('id', ParseId);

@ApiTags('Sharing')
@Controller('audiences')
export class AudiencesController {
  constructor(private readonly audiences: AudiencesService) {}

  /** Whom versions of editions are for, by name; few, so without pages. */
  @Get()
  @ApiOkResponse({ type: [AudienceView] })
  async list(@CurrentActor() actor: Actor): Promise<AudienceView[]> {
    return (await this.audiences.list(actor)).map((row) => AudienceView.of(row));
  }

  /** Name an audience and the sections that it is shown. */
  @Post()
  @ApiCreatedResponse({ type: AudienceView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateAudience): Promise<AudienceView> {
    return AudienceView.of(await this.audiences.create(actor, body));
  }

  @Get(':id')
  @ApiOkResponse({ type: AudienceView })
  async get(@CurrentActor() actor: Actor, @byId id: string): Promise<AudienceView> {
    return AudienceView.of(await this.audiences.get(actor, id));
  }

  /** Rename an audience, or choose its sections anew; links that were handed out stay as they are. */
  @Patch(':id')
  @ApiOkResponse({ type: AudienceView })
  async update(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
    @Body() body: UpdateAudience,
  ): Promise<AudienceView> {
    return AudienceView.of(await this.audiences.update(actor, id, version, body));
  }

  /** Take an audience out of the list. */
  @Put(':id/archival')
  @HttpCode(204)
  @ApiNoContentResponse()
  async archive(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.audiences.archive(actor, id, version);
  }
}
