import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '#domain/day';
import {
  KPI_LIMITS,
  MEASUREMENT_STATES,
  SERIES,
  type MeasurementState,
  type Series,
} from '#domain/kpi';
import { MEASUREMENT_TEXT_MAX } from '#domain/measurement';
import {
  DayField,
  Figure,
  Id,
  Instant,
  NestedList,
  OneOf,
  Text,
  Whole,
} from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';
import { BATCH_MAX } from './batch-rows.ts';
import { STATABLE, type StatableState } from './correction.ts';
import type { MeasurementRow } from './measurements.query.ts';

const OBSERVATIONS_MAX = 2_147_483_647;
/** The longest key of a period has 10 characters; a day has as many. */
const EDGE_MAX = 10;

const optional = { optional: true } as const;
const free = { optional: true, nullable: true } as const;
const words = { min: 0, max: MEASUREMENT_TEXT_MAX, optional: true } as const;

export class RecordValue {
  @OneOf(SERIES, { ...optional, description: 'actual when absent' }) readonly series?: Series;
  @Figure({ ...free, description: 'Or its parts; of a forecast: the likely value' })
  readonly value?: number | null;
  @Figure(free) readonly numerator?: number | null;
  @Figure(free) readonly denominator?: number | null;
  @Figure({ ...free, description: 'Of a forecast' }) readonly low?: number | null;
  @Figure({ ...free, description: 'Of a forecast' }) readonly high?: number | null;
  @Whole({ min: 1, max: OBSERVATIONS_MAX, ...free, description: 'Behind the value' })
  readonly observations?: number | null;
  @OneOf(STATABLE, {
    ...optional,
    description: 'When absent actual values are final, others provisional',
  })
  readonly state?: StatableState;
  @Text({ ...words, description: 'Needed to change a final value, and where there is none' })
  readonly reason?: string;
  @Text(words) readonly note?: string;
  @Text({ ...words, description: 'Where it can be seen, such as an address' })
  readonly evidence?: string;
  @Text({ min: 0, max: KPI_LIMITS.source, optional: true }) readonly source?: string;
}

export class BatchRow extends RecordValue {
  @Text({ max: 200, description: 'Id or key' }) readonly kpi!: string;
  @Text({ max: 200, description: 'Key of a period of the KPI’s cadence' })
  readonly period!: string;
}

/** For the contract: `checkedRows` reads it. */
export class RecordBatch {
  @NestedList(() => BatchRow, { min: 1, max: BATCH_MAX }) readonly rows!: readonly BatchRow[];
}

export class BatchResult {
  @ApiProperty({ type: 'integer' }) readonly created!: number;
  @ApiProperty({ type: 'integer' }) readonly corrected!: number;
  @ApiProperty({ type: 'integer', description: 'On record already: nothing was added' })
  readonly same!: number;
}

export class SeriesQuery {
  @OneOf(SERIES, { ...optional, description: 'actual when absent' }) readonly series?: Series;
}

export class WithdrawValue extends SeriesQuery {
  @Text({ max: MEASUREMENT_TEXT_MAX }) readonly reason!: string;
}

export class ListMeasurements extends PageQuery {
  @OneOf(SERIES, { ...optional, description: 'actual when absent' }) readonly series?: Series;
  @Text({ max: EDGE_MAX, ...optional, description: 'A period or a day' }) readonly from?: string;
  @Text({ max: EDGE_MAX, ...optional, description: 'A period or a day' }) readonly to?: string;
  @Instant({ ...optional, description: 'As it was known then' }) readonly asOf?: Date;
}

export class MeasurementView {
  @Id() readonly id!: string;
  @Id() readonly kpiId!: string;
  @OneOf(SERIES) readonly series!: Series;
  @ApiProperty() readonly period!: string;
  @DayField() readonly startsOn!: Day;
  @DayField() readonly endsOn!: Day;
  @Figure({ nullable: true }) readonly value!: number | null;
  @Figure({ nullable: true }) readonly numerator!: number | null;
  @Figure({ nullable: true }) readonly denominator!: number | null;
  @Figure({ nullable: true }) readonly low!: number | null;
  @Figure({ nullable: true }) readonly high!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly observations!: number | null;
  @OneOf(MEASUREMENT_STATES) readonly state!: MeasurementState;
  @ApiProperty() readonly reason!: string;
  @ApiProperty() readonly note!: string;
  @ApiProperty() readonly evidence!: string;
  @ApiProperty() readonly source!: string;
  @Id({ nullable: true }) readonly importId!: string | null;
  @Id({ nullable: true, description: 'null: computed by Remit' })
  readonly recordedBy!: string | null;
  @ApiProperty() readonly recordedByName!: string;
  @Instant() readonly recordedAt!: Date;

  static of(row: MeasurementRow): MeasurementView {
    return {
      id: row.id,
      kpiId: row.kpiId,
      series: row.series,
      period: row.periodKey,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      value: row.value,
      numerator: row.numerator,
      denominator: row.denominator,
      low: row.low,
      high: row.high,
      observations: row.observations,
      state: row.state,
      reason: row.reason,
      note: row.note,
      evidence: row.evidence,
      source: row.source,
      importId: row.importId,
      recordedBy: row.recordedBy,
      recordedByName: row.recordedByName,
      recordedAt: row.recordedAt,
    };
  }
}

export class MeasurementPage {
  @ApiProperty({ type: [MeasurementView] }) readonly data!: readonly MeasurementView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}
