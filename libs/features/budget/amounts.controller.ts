import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { JsonText } from '#platform/http/json-text';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch, Revisioned } from '#platform/http/request-context';
import { AmountsResult, AmountsView, SetAmounts } from './amount.dto.ts';
import { checkedCells } from './amount-cells.ts';
import { AmountsService } from './amounts.service.ts';
import { BudgetVersionsService } from './budget-versions.service.ts';

/** Room for 60,000 cells. */
const CELLS_BYTES = 10 * 1024 * 1024;

@ApiTags('Budget versions')
@Controller('budget-versions/:id/amounts')
export class AmountsController {
  constructor(
    private readonly amounts: AmountsService,
    private readonly versions: BudgetVersionsService,
  ) {}

  /** All amounts of a version, by line and period, in one piece. */
  @Get()
  @Revisioned()
  @ApiOkResponse({ type: AmountsView })
  async get(@CurrentActor() actor: Actor, @Param('id', ParseId) id: string): Promise<JsonText> {
    return new JsonText(await this.versions.amountsOf(actor, id));
  }

  /** Set up to 60,000 amounts of a draft, all or none; each error points at its row and names line and period. */
  @Put()
  @RouteConfig({ bodyLimit: CELLS_BYTES })
  @ApiBody({ type: SetAmounts })
  @ApiOkResponse({ type: AmountsResult })
  put(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() body: unknown,
  ): Promise<AmountsResult> {
    return this.amounts.put(actor, id, version, checkedCells(body));
  }
}
