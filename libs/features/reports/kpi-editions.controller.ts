import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { JsonText } from '#platform/http/json-text';
import { CurrentActor, Revisioned } from '#platform/http/request-context';
import { KpiEditionView } from './kpi-edition.dto.ts';
import { KpiEditions } from './kpi-editions.ts';

@ApiTags('KPIs')
@Controller('kpis/:kpi/editions')
export class KpiEditionsController {
  constructor(private readonly editions: KpiEditions) {}

  /** The sealed editions in which a KPI stands, newest first; a report has few, so without pages. */
  @Revisioned()
  @Get()
  @ApiOkResponse({ type: [KpiEditionView] })
  async list(@CurrentActor() actor: Actor, @Param('kpi') kpi: string): Promise<JsonText> {
    return new JsonText(JSON.stringify(await this.editions.of(actor, kpi)));
  }
}
