import { ApiProperty } from '@nestjs/swagger';
import { GRAINS, TREATMENTS, type Grain, type Treatment } from '#domain/budget/version';
import { NATURES, type Nature } from '#domain/budget/variance';
import type { Day } from '#domain/day';
import { DayField, Id, Instant, OneOf, Text } from '#platform/http/fields';
import { MONEY_VIEWS, type MoneyView } from './statement.ts';

/** Minor units of the currency that the answer names; null: nothing is on record. */
export const Amount = (description?: string) =>
  ApiProperty({
    type: 'integer',
    nullable: true,
    ...(description !== undefined && { description }),
  });
export const Amounts = (description: string) =>
  ApiProperty({
    type: 'array',
    items: { type: 'number', nullable: true },
    description: `${description}, a place for each period; null: none`,
  });

class ReadBudgetMoment {
  @Text({
    max: 20,
    optional: true,
    description: 'Up to whose end the year is read; the last one closed when absent',
  })
  readonly period?: string;
  @DayField({ optional: true, description: 'The business on that day, by what is known now' })
  readonly at?: Day;
  @Instant({ optional: true, description: 'Only what was known at that instant' })
  readonly asOf?: Date;
}

/** All given filters must hold. */
export class ReadBudgetFigures extends ReadBudgetMoment {
  @OneOf(MONEY_VIEWS, {
    optional: true,
    description:
      'reported: in the reporting currency, plans at the rates of the budget and actuals at the average of their period; constant: all at the rates of the budget; own: as they are',
  })
  readonly money?: MoneyView;
  @Id({ optional: true }) readonly areaId?: string;
  @Id({ optional: true }) readonly productId?: string;
  @Id({ optional: true }) readonly itemId?: string;
  @Id({ optional: true }) readonly objectiveId?: string;
  @Id({ optional: true, description: 'A KPI or an objective' }) readonly outcomeId?: string;
  @Id({ optional: true, description: 'Where the product of a line stood on that day' })
  readonly stageId?: string;
  @Id({ optional: true, description: 'Who answers for the area of a line on that day' })
  readonly ownerId?: string;
  @Text({ max: 120, optional: true }) readonly category?: string;
  @OneOf(TREATMENTS, { optional: true }) readonly treatment?: Treatment;
  @OneOf(NATURES, { optional: true }) readonly nature?: Nature;
}

export class AnsweredBudget {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly yearKey!: string;
  @OneOf(GRAINS) readonly grain!: Grain;
  @ApiProperty({ description: 'Share of the reference' }) readonly onTrackWithin!: number;
  @ApiProperty() readonly atRiskWithin!: number;
}

export class AskedPeriod {
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly label!: string;
  @DayField() readonly startsOn!: Day;
  @DayField() readonly endsOn!: Day;
}

export class BudgetYearPeriod extends AskedPeriod {
  @ApiProperty({ description: 'Takes no postings' }) readonly isClosed!: boolean;
}

export class VersionRead {
  @Id() readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly number!: number;
  @ApiProperty() readonly label!: string;
  @DayField() readonly effectiveOn!: Day;
  @ApiProperty({ type: String, nullable: true, description: 'The last period it took as settled' })
  readonly closedTo!: string | null;
}

/** Which budget is read, how far, and on which versions. */
export class BudgetAnswerHead {
  @ApiProperty({ type: AnsweredBudget }) readonly budget!: AnsweredBudget;
  @ApiProperty({ type: AskedPeriod }) readonly period!: AskedPeriod;
  @DayField({ nullable: true }) readonly at!: Day | null;
  @Instant({ nullable: true }) readonly asOf!: string | null;
  @DayField({ description: 'The day that is read' }) readonly day!: Day;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The last period closed without a gap',
  })
  readonly closedTo!: string | null;
  @ApiProperty({ type: VersionRead, nullable: true, description: 'The approved plan' })
  readonly plan!: VersionRead | null;
  @ApiProperty({ type: VersionRead, nullable: true, description: 'The newest forecast' })
  readonly forecast!: VersionRead | null;
  @ApiProperty({
    type: VersionRead,
    nullable: true,
    description: 'The last forecast that still looked ahead at the period',
  })
  readonly lastForecast!: VersionRead | null;
  @ApiProperty({ type: [BudgetYearPeriod] }) readonly periods!: readonly BudgetYearPeriod[];
}
