import { ApiProperty } from '@nestjs/swagger';
import { ObligationView } from '#features/obligations/index';
import { UNITS, type Unit } from '#domain/kpi';
import { STATUSES, type Status } from '#domain/status';
import { Id, Instant, OneOf } from '#platform/http/fields';
import { CheckInView, ServedPeriod } from './check-in.view.ts';

/** A value that was recorded since the last check-in. */
export class ChangedKpi {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @OneOf(UNITS) readonly unit!: Unit;
  @ApiProperty({ type: 'integer' }) readonly decimals!: number;
  @ApiProperty() readonly periodKey!: string;
  @ApiProperty({ type: Number, nullable: true }) readonly value!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of the period recorded before it' })
  readonly previousValue!: number | null;
  @Instant() readonly recordedAt!: Date;
}

export class PrefillView {
  @Id() readonly areaId!: string;
  @ApiProperty({ type: ServedPeriod, description: 'The period that a check-in of now answers for' })
  readonly period!: ServedPeriod;
  @OneOf(STATUSES, { description: 'What the figures say now' }) readonly computedStatus!: Status;
  @ApiProperty({ type: CheckInView, nullable: true }) readonly last!: CheckInView | null;
  @ApiProperty({ type: CheckInView, nullable: true, description: 'Your own, not published yet' })
  readonly draft!: CheckInView | null;
  @ApiProperty({ type: [ChangedKpi], description: 'Since the last check-in' })
  readonly changedKpis!: readonly ChangedKpi[];
  @ApiProperty({ type: [ObligationView] }) readonly owed!: readonly ObligationView[];
}
