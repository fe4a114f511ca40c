import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '#domain/day';
import { DayField, OneOf } from '#platform/http/fields';
import {
  ColourCounts,
  COMPARES,
  ComputedView,
  ScorecardKpi,
  ScorecardPeriod,
  type Compare,
} from './scorecard.dto.ts';

export class ProductSegment extends ComputedView {
  @ApiProperty({ type: String, nullable: true, description: 'null: of the product as a whole' })
  readonly segment!: string | null;
  @ApiProperty({ type: ColourCounts }) readonly counts!: ColourCounts;
  @ApiProperty({
    type: 'integer',
    description: 'Confidential KPIs that count here but are not shown to this reader',
  })
  readonly withheld!: number;
  @ApiProperty({ type: [ScorecardKpi] }) readonly kpis!: readonly ScorecardKpi[];
  @ApiProperty({
    type: 'array',
    items: { type: 'string', nullable: true },
    description:
      'The template of each of these KPIs, by which those of segments are the same measure',
  })
  readonly templates!: readonly (string | null)[];
}

export class ProductScorecard {
  @ApiProperty({ type: ScorecardPeriod }) readonly period!: ScorecardPeriod;
  @OneOf(COMPARES) readonly compare!: Compare;
  @DayField({ nullable: true }) readonly at!: Day | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly asOf!: string | null;
  @ApiProperty({ type: [ProductSegment] }) readonly segments!: readonly ProductSegment[];
}
