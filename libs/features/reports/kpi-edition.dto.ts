import { ApiProperty } from '@nestjs/swagger';
import { STATUSES, type Status } from '#domain/status';
import { Flag, Id, Instant, OneOf } from '#platform/http/fields';

class KpiEditionPeriod {
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly label!: string;
}

/** A figure as it was sealed, and what stands in its place now. */
export class KpiEditionView {
  @Id() readonly reportId!: string;
  @ApiProperty({ type: KpiEditionPeriod, description: 'Of the report' })
  readonly period!: KpiEditionPeriod;
  @ApiProperty({ type: 'integer', description: 'Of the edition within its report' })
  readonly number!: number;
  @Instant() readonly sealedAt!: string;
  @ApiProperty({ description: 'Of the figure, which may be a shorter or an earlier period' })
  readonly periodKey!: string;
  @ApiProperty({ type: Number, nullable: true }) readonly value!: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly target!: number | null;
  @OneOf(STATUSES) readonly status!: Status;
  @ApiProperty({ type: Number, nullable: true, description: 'The figure of that period as of now' })
  readonly presentValue!: number | null;
  @Flag({ description: 'The present value is another than the sealed one' })
  readonly restatedSince!: boolean;

  static of(sealed: SealedFigure, presentValue: number | null): KpiEditionView {
    return { ...sealed, presentValue, restatedSince: presentValue !== sealed.value };
  }
}

export type SealedFigure = Omit<KpiEditionView, 'presentValue' | 'restatedSince'>;
