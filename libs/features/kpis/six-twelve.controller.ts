import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { JsonText } from '#platform/http/json-text';
import { CurrentActor, Revisioned } from '#platform/http/request-context';
import { KpiCharts } from './kpi-charts.ts';
import { SixTwelveQuestion, SixTwelveView } from './six-twelve.dto.ts';

const NOTHING: SixTwelveView = { weeks: [], months: [], box: [] };

@ApiTags('KPIs')
@Controller('kpis/:kpi/six-twelve')
export class SixTwelveController {
  constructor(private readonly charts: KpiCharts) {}

  /** Six weeks and twelve months of a KPI with the year before, and its figures to date. */
  @Revisioned()
  @Get()
  @ApiOkResponse({ type: SixTwelveView })
  async read(
    @CurrentActor() actor: Actor,
    @Param('kpi') kpi: string,
    @Query() question: SixTwelveQuestion,
  ): Promise<JsonText> {
    const chart = await this.charts.sixTwelve(actor, kpi, question);
    return new JsonText(JSON.stringify(chart ?? NOTHING));
  }
}
