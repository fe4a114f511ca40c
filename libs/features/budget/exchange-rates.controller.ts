import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor } from '#platform/http/request-context';
import { ExchangeRateView, ListRates, RatesRecorded, RecordRates } from './exchange-rate.dto.ts';
import { ExchangeRatesService } from './exchange-rates.service.ts';

@ApiTags('Exchange rates')
@Controller('exchange-rates')
export class ExchangeRatesController {
  constructor(private readonly rates: ExchangeRatesService) {}

  /** The rate that counts for each currency, period and kind; tens for each year, so without pages. */
  @Get()
  @ApiOkResponse({ type: [ExchangeRateView] })
  async list(@CurrentActor() actor: Actor, @Query() query: ListRates): Promise<ExchangeRateView[]> {
    const rows = await this.rates.list(actor, query);
    return rows.map((row) => ExchangeRateView.of(row));
  }

  /** Record up to 1,000 rates, all or none; the newest counts, and older ones stay on record. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: RatesRecorded })
  record(@CurrentActor() actor: Actor, @Body() { rates }: RecordRates): Promise<RatesRecorded> {
    return this.rates.record(actor, rates);
  }
}
