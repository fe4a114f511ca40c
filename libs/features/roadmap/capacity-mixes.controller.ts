import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch, Revisioned } from '#platform/http/request-context';
import {
  BalanceView,
  CapacityMixView,
  CreateCapacityMix,
  ReadBalance,
  UpdateCapacityMix,
} from './capacity-mix.dto.ts';
import { CapacityMixes } from './capacity-mixes.ts';

@ApiTags('Prioritisation')
@Controller('capacity-mixes')
export class CapacityMixesController {
  constructor(private readonly mixes: CapacityMixes) {}

  /** Every planned mix, the latest period first; a few a year, so without pages. */
  @Get()
  @ApiOkResponse({ type: [CapacityMixView] })
  list(@CurrentActor() actor: Actor): Promise<CapacityMixView[]> {
    return this.mixes.list(actor);
  }

  /** Plan how the effort of a period is to be shared out. */
  @Post()
  @ApiCreatedResponse({ type: CapacityMixView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateCapacityMix,
  ): Promise<CapacityMixView> {
    return this.mixes.get(actor, await this.mixes.create(actor, body));
  }

  /** The planned mix of a period beside the actual one. */
  @Get('balance')
  @Revisioned()
  @ApiOkResponse({ type: BalanceView })
  balance(@CurrentActor() actor: Actor, @Query() query: ReadBalance): Promise<BalanceView> {
    return this.mixes.balance(actor, query);
  }

  /** One planned mix. */
  @Get(':id')
  @ApiOkResponse({ type: CapacityMixView })
  get(@CurrentActor() actor: Actor, @Param('id', ParseId) id: string): Promise<CapacityMixView> {
    return this.mixes.get(actor, id);
  }

  /** Plan it anew. */
  @Patch(':id')
  @ApiOkResponse({ type: CapacityMixView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateCapacityMix,
  ): Promise<CapacityMixView> {
    await this.mixes.update(actor, id, version, body);
    return this.mixes.get(actor, id);
  }
}
