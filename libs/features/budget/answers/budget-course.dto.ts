import { ApiProperty, PickType } from '@nestjs/swagger';
import { NATURES, type Nature } from '#domain/budget/variance';
import { OneOf, Text, Whole } from '#platform/http/fields';
import { Amount, ReadBudgetFigures } from './answers.dto.ts';
import { BudgetGridQuestion, BudgetVariance } from './budget-view.dto.ts';
import { GROUPS, type Group } from './lines.sql.ts';

export class BurnPointView {
  @ApiProperty({ description: 'Key of the period' }) readonly period!: string;
  @Amount() readonly planToDate!: number | null;
  @Amount('null after the last period in which anything is posted, unless that is closed')
  readonly actualToDate!: number | null;
  @Amount() readonly outlookToDate!: number | null;
}

export class BurnSeries {
  @OneOf(NATURES) readonly nature!: Nature;
  @ApiProperty({ type: [BurnPointView] }) readonly points!: readonly BurnPointView[];
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Actual of a closed period, on average; null before the first close',
  })
  readonly perPeriod!: number | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Key of the period in which the plan is used up at that pace; null: it lasts',
  })
  readonly usedUpIn!: string | null;
}

export class BudgetBurnView {
  @ApiProperty({ type: BudgetGridQuestion }) readonly question!: BudgetGridQuestion;
  @ApiProperty({ type: [BurnSeries], description: 'One for each nature' })
  readonly series!: readonly BurnSeries[];
}

export const WATERFALLS = ['outlook', 'year_to_date'] as const;
export type WaterfallOf = (typeof WATERFALLS)[number];

export class ReadWaterfall extends ReadBudgetFigures {
  @OneOf(GROUPS, { optional: true, description: 'area when absent' }) readonly groupBy?: Group;
  @OneOf(WATERFALLS, {
    optional: true,
    description: 'outlook (when absent): from the plan of the year; year_to_date: to the actual',
  })
  readonly comparison?: WaterfallOf;
  @Whole({ min: 1, max: 50, optional: true, description: '8 when absent; the rest is one step' })
  readonly steps?: number;
}

export class WaterfallStepView {
  @ApiProperty({ type: String, nullable: true, description: 'null: all others, or those of none' })
  readonly id!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly name!: string | null;
  @ApiProperty({ type: 'integer', description: 'How many groups it is made of' })
  readonly parts!: number;
  @Amount() readonly amount!: number;
  @ApiProperty({ description: 'Less cost, or more revenue' }) readonly isFavourable!: boolean;
  @Amount() readonly startsAt!: number;
  @Amount() readonly endsAt!: number;
}

export class WaterfallSeries {
  @OneOf(NATURES) readonly nature!: Nature;
  @Amount('The plan') readonly start!: number;
  @Amount('The outlook, or the actual') readonly end!: number;
  @ApiProperty({ type: [WaterfallStepView] }) readonly steps!: readonly WaterfallStepView[];
}

export class BudgetWaterfallView {
  @ApiProperty({ type: BudgetGridQuestion }) readonly question!: BudgetGridQuestion;
  @ApiProperty({ type: [WaterfallSeries], description: 'One for each nature' })
  readonly series!: readonly WaterfallSeries[];
}

export class ReadForecastAccuracy extends ReadBudgetFigures {
  @OneOf(GROUPS, { optional: true, description: 'area when absent' }) readonly groupBy?: Group;
}

export class ForecastOutcomeView {
  @ApiProperty() readonly period!: string;
  @Amount('The last one that still looked ahead at the period') readonly forecast!: number | null;
  @Amount() readonly actual!: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: '1 is exact; below 0 when off by more than the actual; null by zero',
  })
  readonly accuracy!: number | null;
}

export class ForecastAccuracySeries {
  @OneOf(NATURES) readonly nature!: Nature;
  @ApiProperty({ type: String, nullable: true }) readonly id!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly name!: string | null;
  @ApiProperty({ type: [ForecastOutcomeView], description: 'Of closed periods' })
  readonly periods!: readonly ForecastOutcomeView[];
  @ApiProperty({ type: Number, nullable: true, description: 'Errors add up whichever way they go' })
  readonly accuracy!: number | null;
}

export class ForecastAccuracyView {
  @ApiProperty({ type: BudgetGridQuestion }) readonly question!: BudgetGridQuestion;
  @ApiProperty({ type: [ForecastAccuracySeries] })
  readonly groups!: readonly ForecastAccuracySeries[];
  @ApiProperty({ type: [ForecastAccuracySeries], description: 'One for each nature' })
  readonly totals!: readonly ForecastAccuracySeries[];
}

export class ReadComparison extends PickType(ReadBudgetFigures, [
  'at',
  'asOf',
  'money',
  'areaId',
  'productId',
  'itemId',
  'objectiveId',
  'outcomeId',
  'stageId',
  'ownerId',
  'category',
  'treatment',
  'nature',
] as const) {
  @Text({ max: 60, description: 'Id of a version' }) readonly from!: string;
  @Text({ max: 60, description: 'Id of the version that it is held against' })
  readonly to!: string;
  @OneOf(GROUPS, { optional: true, description: 'line when absent' }) readonly groupBy?: Group;
}

export class ComparedVersion {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly kind!: string;
  @ApiProperty({ type: 'integer' }) readonly number!: number;
  @ApiProperty() readonly label!: string;
  @ApiProperty() readonly state!: string;
}

export class ComparedFigures {
  @OneOf(NATURES) readonly nature!: Nature;
  @ApiProperty({ type: [Number], description: 'A place for each period; null: none' })
  readonly from!: readonly (number | null)[];
  @ApiProperty({ type: [Number] }) readonly to!: readonly (number | null)[];
  @ApiProperty({ type: [Number], description: 'What the second has more; null: neither has any' })
  readonly moved!: readonly (number | null)[];
  @ApiProperty({ type: BudgetVariance, description: 'The year of the second against the first' })
  readonly year!: BudgetVariance;
}

export class ComparedRow extends ComparedFigures {
  @ApiProperty({ type: String, nullable: true }) readonly id!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly key!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly name!: string | null;
}

export class VersionComparisonView {
  @ApiProperty({ type: BudgetGridQuestion }) readonly question!: BudgetGridQuestion;
  @ApiProperty({ type: ComparedVersion }) readonly from!: ComparedVersion;
  @ApiProperty({ type: ComparedVersion }) readonly to!: ComparedVersion;
  @ApiProperty({ type: [ComparedRow], description: 'Rows that differ, the largest change first' })
  readonly rows!: readonly ComparedRow[];
  @ApiProperty({ type: 'integer', description: 'Rows that are the same' }) readonly same!: number;
  @ApiProperty({ type: [ComparedFigures], description: 'One for each nature' })
  readonly totals!: readonly ComparedFigures[];
}
