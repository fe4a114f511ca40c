import { Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor } from '#platform/http/request-context';
import { ListOutbox, OutboxMessage, OutboxPage } from './notice.dto.ts';
import { OutboxQuery } from './outbox.query.ts';

@ApiTags('Mail')
@Controller('outbox')
export class OutboxController {
  constructor(private readonly outbox: OutboxQuery) {}

  /** Messages of the organization, newest first. */
  @Get()
  @ApiOkResponse({ type: OutboxPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListOutbox): Promise<OutboxPage> {
    return this.outbox.page(actor, query);
  }

  /** One message with its words. */
  @Get(':id')
  @ApiOkResponse({ type: OutboxMessage })
  get(@CurrentActor() actor: Actor, @Param('id', ParseId) id: string): Promise<OutboxMessage> {
    return this.outbox.one(actor, id);
  }

  /** Try a message again that was given up. */
  @Put(':id/retry')
  @HttpCode(200)
  @ApiOkResponse({ type: OutboxMessage })
  retry(@CurrentActor() actor: Actor, @Param('id', ParseId) id: string): Promise<OutboxMessage> {
    return this.outbox.retry(actor, id);
  }
}
