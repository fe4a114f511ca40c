import { Controller, Get, Param, ParseIntPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#domain/actor';
import { JsonText } from '#platform/http/json-text';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor } from '#platform/http/request-context';
import { contentOf, EditionsQuery } from './editions.query.ts';
import { ChangeView, EDITION_CONTENT, ReadDiff, ReadEdition } from './report.dto.ts';
import { ReportPdf } from './report-pdf.ts';
import { rendered } from './renderings/rendered.ts';

@ApiTags('Reports')
@Controller('reports/:id/editions')
export class EditionsController {
  constructor(
    private readonly editions: EditionsQuery,
    private readonly pdf: ReportPdf,
  ) {}

  /** A sealed edition: as JSON the very bytes that were hashed, else a rendering of them. */
  @Get(':number')
  @ApiOkResponse({ content: EDITION_CONTENT })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Query() { format = 'json' }: ReadEdition,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const edition = await this.editions.sealed(actor, id, number);
    reply.header('etag', `"${edition.sha256}-${format}"`);
    reply.header('cache-control', 'private, max-age=31536000, immutable');
    if (format === 'json') return new JsonText(edition.text);
    const content = contentOf(edition);
    const before = await this.editions.before(actor, content);
    return rendered({ content, before, sha256: edition.sha256 }, format, { reply, pdf: this.pdf });
  }

  /** What changed: against another edition of this report, or against the one that was sealed before. */
  @Get(':number/changes')
  @ApiOkResponse({ type: [ChangeView] })
  changes(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Query() { against }: ReadDiff,
  ): Promise<readonly ChangeView[]> {
    return this.editions.diff(actor, id, number, against);
  }
}
