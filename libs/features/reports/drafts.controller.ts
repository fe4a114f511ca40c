import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor } from '#platform/http/request-context';
import { EDITION_CONTENT, ReadEdition } from './report.dto.ts';
import { rendered } from './renderings/rendered.ts';
import { ReportDrafts } from './report-drafts.ts';
import { ReportPdf } from './report-pdf.ts';

@ApiTags('Reports')
@Controller('reports/:id/draft')
export class DraftsController {
  constructor(
    private readonly drafts: ReportDrafts,
    private readonly pdf: ReportPdf,
  ) {}

  /** What the report would say if it were sealed now. */
  @Get()
  @ApiOkResponse({ content: EDITION_CONTENT })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @Query() { format = 'json' }: ReadEdition,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const draft = await this.drafts.read(actor, id);
    return format === 'json' ? draft.content : rendered(draft, format, { reply, pdf: this.pdf });
  }
}
