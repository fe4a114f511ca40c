import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '#domain/day';
import { DayField, Id } from '#platform/http/fields';
import { ReadRoadmapMoment, RoadmapPeriod } from './roadmap.dto.ts';

/** The current quarter when no period is given. */
export class ReadPredictability extends ReadRoadmapMoment {
  @Id({ optional: true }) readonly areaId?: string;
}

const Count = (description: string) => ApiProperty({ type: 'integer', minimum: 0, description });

export class DueItemView {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @DayField() readonly baselineTargetOn!: Day;
  @DayField({ nullable: true }) readonly targetOn!: Day | null;
  @DayField({ nullable: true }) readonly doneOn!: Day | null;
  @DayField({ nullable: true }) readonly droppedOn!: Day | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly slipDays!: number | null;
  @ApiProperty({ description: 'Delivered on or before the first date' }) readonly isKept!: boolean;
}

export class PredictabilityView {
  @ApiProperty({ type: RoadmapPeriod }) readonly period!: RoadmapPeriod;
  @Count('Committed by the end of the period') readonly committed!: number;
  @Count('Whose baseline falls into the period; while it runs, on a day that has come')
  readonly due!: number;
  @Count('Of those due, delivered on or before the baseline') readonly deliveredByBaseline!: number;
  @Count('Of those due, delivered at all by the end of the period') readonly delivered!: number;
  @Count('Of those due, dropped') readonly dropped!: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    maximum: 1,
    description: 'null: nothing was due',
  })
  readonly rate!: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Days, over those due and not dropped',
  })
  readonly averageSlip!: number | null;
  @ApiProperty({ type: [DueItemView] }) readonly items!: readonly DueItemView[];
}
