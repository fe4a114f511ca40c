import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TakesForm } from '#platform/http/form-bodies';
import { GuardedRoute } from '#platform/http/rate-limits';
import { Public } from '#platform/http/request-context';
import { PAGE_POLICY, smallPage } from '#platform/http/small-page';
import { MailPreferences } from './mail-preferences.ts';
import { kindWords, languageOf, say } from './mail-words.ts';
import { UnsubscribeLink } from './unsubscribe-link.ts';

const HTML = { 'text/html': { schema: { type: 'string' } } };

/** The link at the foot of every message. Mail programs open links by themselves, so opening changes nothing. */
@Public()
@ApiTags('Mail')
@Controller('unsubscriptions/:token')
export class UnsubscriptionsController {
  constructor(
    private readonly link: UnsubscribeLink,
    private readonly preferences: MailPreferences,
  ) {}

  /** Asks whether mail of a kind is to end. */
  @GuardedRoute()
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  @ApiOkResponse({ content: HTML })
  ask(@Param('token') token: string): string {
    const { kind } = this.link.read(token);
    const words = kindWords('en', kind);
    return smallPage('en', [say('en', 'askStop', { kind: words })], say('en', 'stop'));
  }

  /** Ends mail of a kind, with one click (RFC 8058); twice is once. */
  @TakesForm()
  @Post()
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  @ApiOkResponse({ content: HTML })
  async stop(@Param('token') token: string): Promise<string> {
    const { kind, ...person } = this.link.read(token);
    const language = languageOf(await this.preferences.refuse(person, kind));
    const words = kindWords(language, kind);
    return smallPage(language, [say(language, 'stopped', { kind: words }), say(language, 'back')]);
  }
}
