import { ApiProperty } from '@nestjs/swagger';
import { RATE_KINDS, type RateKind } from '#domain/budget/version';
import { Figure, Id, Instant, NestedList, OneOf, Text } from '#platform/http/fields';
import type { ExchangeRateRow } from './exchange-rates.query.ts';

const SOURCE_MAX = 200;
const RATE_MAX = 1e9;
const RATES_MAX = 1_000;
const PERIOD_KEY_MAX = 20;

export class RateToRecord {
  @Text({ min: 3, max: 3, description: 'ISO 4217, other than the reporting currency' })
  readonly currency!: string;
  @Text({
    max: PERIOD_KEY_MAX,
    description: 'A period; one without a rate takes that of the longer one around it',
  })
  readonly period!: string;
  @OneOf(RATE_KINDS) readonly kind!: RateKind;
  @Figure({
    min: Number.MIN_VALUE,
    max: RATE_MAX,
    description: 'Units of the reporting currency for one unit of the currency',
  })
  readonly rate!: number;
  @Text({ min: 0, max: SOURCE_MAX, optional: true }) readonly source?: string;
}

export class RecordRates {
  @NestedList(() => RateToRecord, { min: 1, max: RATES_MAX })
  readonly rates!: readonly RateToRecord[];
}

export class ListRates {
  @Text({ min: 3, max: 3, optional: true }) readonly currency?: string;
  @OneOf(RATE_KINDS, { optional: true }) readonly kind?: RateKind;
  @Text({ max: PERIOD_KEY_MAX, optional: true, description: 'The year of this period' })
  readonly year?: string;
  @Instant({ optional: true, description: 'Only what was known at that instant' })
  readonly asOf?: Date;
}

export class RatesRecorded {
  @ApiProperty({ type: 'integer' }) readonly recorded!: number;
  @ApiProperty({ type: 'integer', description: 'As they stood already' })
  readonly unchanged!: number;
}

export class ExchangeRateView {
  @Id() readonly id!: string;
  @ApiProperty() readonly currency!: string;
  @ApiProperty({ description: 'In which the rate is given' }) readonly reportingCurrency!: string;
  @ApiProperty() readonly period!: string;
  @OneOf(RATE_KINDS) readonly kind!: RateKind;
  @ApiProperty() readonly rate!: number;
  @ApiProperty() readonly source!: string;
  @Instant() readonly recordedAt!: Date;

  static of(row: ExchangeRateRow): ExchangeRateView {
    return {
      id: row.id,
      currency: row.currency,
      reportingCurrency: row.reportingCurrency,
      period: row.period,
      kind: row.kind,
      rate: row.rate,
      source: row.source,
      recordedAt: row.recordedAt,
    };
  }
}
