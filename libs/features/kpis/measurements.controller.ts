import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Actor } from '#domain/actor';
import { CurrentActor } from '#platform/http/request-context';
import { checkedRows } from './batch-rows.ts';
import {
  BatchResult,
  ListMeasurements,
  MeasurementPage,
  MeasurementView,
  RecordBatch,
  RecordValue,
  SeriesQuery,
  WithdrawValue,
} from './measurement.dto.ts';
import { MeasurementsService } from './measurements.service.ts';

/** Room for 10,000 rows with a note each. */
const BATCH_BYTES = 8 * 1024 * 1024;

@ApiTags('Measurements')
@Controller()
export class MeasurementsController {
  constructor(private readonly measurements: MeasurementsService) {}

  /** The value that counts for each period, newest first. */
  @Get('kpis/:kpi/measurements')
  @ApiOkResponse({ type: MeasurementPage })
  async list(
    @CurrentActor() actor: Actor,
    @Param('kpi') kpi: string,
    @Query() query: ListMeasurements,
  ): Promise<MeasurementPage> {
    const { data, next } = await this.measurements.page(actor, kpi, query);
    return { data: data.map((row) => MeasurementView.of(row)), next };
  }

  /** Record the value of a period; the same content again adds nothing, other content corrects it. */
  @Put('kpis/:kpi/measurements/:period')
  @ApiOkResponse({ type: MeasurementView })
  async record(
    @CurrentActor() actor: Actor,
    @Param('kpi') kpi: string,
    @Param('period') period: string,
    @Body() body: RecordValue,
  ): Promise<MeasurementView> {
    return MeasurementView.of(await this.measurements.record(actor, kpi, period, body));
  }

  /** Say that a period has no value after all; the record keeps what it had. */
  @Delete('kpis/:kpi/measurements/:period')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('kpi') kpi: string,
    @Param('period') period: string,
    @Query() { series = 'actual', reason }: WithdrawValue,
  ): Promise<void> {
    await this.measurements.withdraw(actor, kpi, { period, series }, reason);
  }

  /** Everything that was ever recorded for a period, newest first; few rows, so without pages. */
  @Get('kpis/:kpi/measurements/:period/corrections')
  @ApiOkResponse({ type: [MeasurementView] })
  async corrections(
    @CurrentActor() actor: Actor,
    @Param('kpi') kpi: string,
    @Param('period') period: string,
    @Query() { series = 'actual' }: SeriesQuery,
  ): Promise<MeasurementView[]> {
    const rows = await this.measurements.corrections(actor, kpi, { period, series });
    return rows.map((row) => MeasurementView.of(row));
  }

  /** Record up to 10,000 values, all or none; each error points at its row. */
  @Post('measurements/batch')
  @HttpCode(200)
  @RouteConfig({ bodyLimit: BATCH_BYTES })
  @ApiBody({ type: RecordBatch })
  @ApiOkResponse({ type: BatchResult })
  batch(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<BatchResult> {
    return this.measurements.recordBatch(actor, checkedRows(body));
  }
}
