import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, ShowsSecret } from '#platform/http/request-context';
import { CreateToken, ListTokens, TokenCreated, TokenView } from './token.dto.ts';
import { Tokens } from './tokens.ts';

@ApiTags('Tokens')
@Controller('tokens')
export class TokensController {
  constructor(private readonly tokens: Tokens) {}

  /** My API tokens, newest first, also the expired ones; for an administrator everybody's. */
  @Get()
  @ApiOkResponse({ type: [TokenView] })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { all = false }: ListTokens,
  ): Promise<TokenView[]> {
    const rows = await this.tokens.list(actor, all);
    return rows.map((row) => TokenView.of(row, actor));
  }

  /** Make a token for a program that acts in my name; its secret is shown this once. */
  @ShowsSecret()
  @Post()
  @ApiCreatedResponse({ type: TokenCreated })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateToken): Promise<TokenCreated> {
    const { secret, ...row } = await this.tokens.create(actor, body);
    return { ...TokenView.of(row, actor), secret };
  }

  /** End a token at once. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @Param('id', ParseId) id: string): Promise<void> {
    await this.tokens.revoke(actor, id);
  }
}
