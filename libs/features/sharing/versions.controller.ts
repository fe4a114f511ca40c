import { Controller, Get, Param, ParseIntPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EditionFiles } from '#features/reports/index';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor } from '#platform/http/request-context';
import { ReadAudienceVersion, VERSION_CONTENT } from './audience.dto.ts';
import { AudiencesService } from './audiences.service.ts';

@ApiTags('Sharing')
@Controller('reports/:id/editions/:number/version')
export class VersionsController {
  constructor(
    private readonly audiences: AudiencesService,
    private readonly editions: EditionFiles,
  ) {}

  /** A sealed edition as an audience is shown it: its sections alone, with the edition and hash that they come from. */
  @Get()
  @ApiOkResponse({ content: VERSION_CONTENT })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Query() { audienceId, format = 'html' }: ReadAudienceVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const { name, parts } = await this.audiences.get(actor, audienceId);
    const { organizationId } = actor;
    const edition = { reportId: id, number };
    const report = await this.editions.report(organizationId, edition, { name, parts });
    return this.editions.draw(report, format, reply);
  }
}
