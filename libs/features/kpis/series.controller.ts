import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { JsonText } from '#platform/http/json-text';
import { CurrentActor, Revisioned } from '#platform/http/request-context';
import { KpiPages } from './kpi-pages.ts';
import { Rebasing } from './rebasing.ts';
import { RebaseKpi, RebaseView, SeriesQuestion, SeriesView } from './series.dto.ts';

@ApiTags('KPIs')
@Controller('kpis/:kpi')
export class SeriesController {
  constructor(
    private readonly pages: KpiPages,
    private readonly rebasing: Rebasing,
  ) {}

  /** The page of a KPI: figures with target, status, score and comparison, behaviour of the process, and outlook. */
  @Revisioned()
  @Get('series')
  @ApiOkResponse({ type: SeriesView })
  async series(
    @CurrentActor() actor: Actor,
    @Param('kpi') kpi: string,
    @Query() query: SeriesQuestion,
  ): Promise<JsonText> {
    return new JsonText(JSON.stringify(await this.pages.read(actor, kpi, query)));
  }

  /** Draw the limits of the process anew from a day on; earlier points are left alone. */
  @Put('rebase')
  @ApiOkResponse({ type: RebaseView })
  rebase(
    @CurrentActor() actor: Actor,
    @Param('kpi') kpi: string,
    @Body() body: RebaseKpi,
  ): Promise<RebaseView> {
    return this.rebasing.rebase(actor, kpi, body);
  }
}
