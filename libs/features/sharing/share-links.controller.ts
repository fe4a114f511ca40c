import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, ShowsSecret } from '#platform/http/request-context';
import {
  CreateShareLink,
  ListOpenings,
  MailEdition,
  OpeningPage,
  ShareLinkCreated,
  ShareLinkView,
} from './share-link.dto.ts';
import { MailEditions } from './mail-edition.ts';
import { ShareLinksQuery } from './share-links.query.ts';
import { ShareLinksService } from './share-links.service.ts';

const byId = Param('id', ParseId);
const byNumber = Param('number', ParseIntPipe);

@ApiTags('Sharing')
@Controller()
export class ShareLinksController {
  constructor(
    private readonly links: ShareLinksService,
    private readonly query: ShareLinksQuery,
    private readonly mail: MailEditions,
  ) {}

  /** The links to an edition for people outside, newest first; few, so without pages. */
  @Get('reports/:id/editions/:number/share-links')
  @ApiOkResponse({ type: [ShareLinkView] })
  list(
    @CurrentActor() actor: Actor,
    @byId reportId: string,
    @byNumber number: number,
  ): Promise<ShareLinkView[]> {
    return this.query.of(actor, { reportId, number });
  }

  /** Make a link by which somebody outside reads this edition; its address is shown this once. */
  @ShowsSecret()
  @Post('reports/:id/editions/:number/share-links')
  @ApiCreatedResponse({ type: ShareLinkCreated })
  async create(
    @CurrentActor() actor: Actor,
    @byId reportId: string,
    @byNumber number: number,
    @Body() body: CreateShareLink,
  ): Promise<ShareLinkCreated> {
    const { id, url } = await this.links.create(actor, { reportId, number }, body);
    return { ...(await this.query.one(actor, id)), url };
  }

  /** Mail this edition, or a version of it, to addresses inside and outside; each gets a link of its own. */
  @Post('reports/:id/editions/:number/mailings')
  @ApiCreatedResponse({ type: [ShareLinkView] })
  async send(
    @CurrentActor() actor: Actor,
    @byId reportId: string,
    @byNumber number: number,
    @Body() body: MailEdition,
  ): Promise<ShareLinkView[]> {
    return this.query.many(actor, await this.mail.send(actor, { reportId, number }, body));
  }

  /** End a link at once; twice is once. */
  @Delete('share-links/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @byId id: string): Promise<void> {
    await this.links.revoke(actor, id);
  }

  /** When a link was opened, newest first. */
  @Get('share-links/:id/openings')
  @ApiOkResponse({ type: OpeningPage })
  openings(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @Query() page: ListOpenings,
  ): Promise<OpeningPage> {
    return this.query.openings(actor, id, page);
  }
}
