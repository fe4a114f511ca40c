import { Controller, Get, Headers, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EditionFiles } from '#features/reports/index';
import { NotFound } from '#domain/errors';
import { GuardedRoute } from '#platform/http/rate-limits';
import { Public } from '#platform/http/request-context';
import { PAGE_POLICY, smallPage } from '#platform/http/small-page';
import { ReadVersion, VERSION_CONTENT } from './audience.dto.ts';
import { networkOf } from './network.ts';
import { SharedEdition } from './shared-edition.ts';

/** Kept by nobody, found by no search engine, told to no other site. */
const ALOOF = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive, nosnippet',
  'referrer-policy': 'no-referrer',
} as const;

const SORRY = {
  en: [
    'This link opens nothing',
    'It is wrong, or it has ended. Ask whoever sent it for a new one.',
  ],
  de: [
    'Dieser Link öffnet nichts',
    'Er ist falsch oder abgelaufen. Bitten Sie die Person, die ihn geschickt hat, um einen neuen.',
  ],
} as const;

/** What people outside see: one edition, to be read. */
@Public()
@ApiTags('Sharing')
@Controller('shared-editions')
export class SharedEditionsController {
  constructor(
    private readonly shared: SharedEdition,
    private readonly editions: EditionFiles,
  ) {}

  /** The edition that a link opens, as a page or as PDF; 404 for every link that opens nothing. */
  @GuardedRoute()
  @Get(':secret')
  @ApiOkResponse({ content: VERSION_CONTENT })
  async read(
    @Param('secret') secret: string,
    @Query() { format = 'html' }: ReadVersion,
    @Req() { ip, headers }: FastifyRequest,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    reply.headers(ALOOF);
    try {
      const userAgent = headers['user-agent'] ?? '';
      const report = await this.shared.open(secret, { format, network: networkOf(ip), userAgent });
      return await this.editions.draw(report, format, reply, { pdf: '?format=pdf' });
    } catch (error) {
      if (!(error instanceof NotFound) || accept?.includes('text/html') !== true) throw error;
      reply.status(404).type('text/html; charset=utf-8');
      reply.header('content-security-policy', PAGE_POLICY);
      const language = /^de\b/i.test(headers['accept-language'] ?? '') ? 'de' : 'en';
      return smallPage(language, SORRY[language]);
    }
  }
}
