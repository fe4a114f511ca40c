import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '#domain/day';
import { GATE_DECISIONS } from '#domain/gate';
import { DIRECTIONS, UNITS, type Direction, type Unit } from '#domain/kpi';
import { POST_LAUNCH_DECISIONS } from '#domain/benefit';
import { RETIREMENT_STATES, type RetirementState } from '#domain/retirement';
import { PRODUCT_KINDS, type ProductKind } from '#domain/stage';
import { DayField, Id, Instant, OneOf, Text } from '#platform/http/fields';
import { MoneyField } from './gate-review.dto.ts';
import { LifecycleOwner, LineOfProduct, StageOfProduct } from './product.dto.ts';

const COLOURS = ['on_track', 'at_risk', 'off_track', 'unknown'] as const;
type Colour = (typeof COLOURS)[number];

export const PORTFOLIO_PROMPTS = [
  'review_due',
  'targets_unchanged',
  'conditions_overdue',
  'plan_overdue',
  'retirement_unplanned',
] as const;
export type PortfolioPrompt = (typeof PORTFOLIO_PROMPTS)[number];

const Count = () => ApiProperty({ type: 'integer', minimum: 0 });

/** Nothing given: the current month, as it stands now. */
export class ReadPortfolio {
  @Text({ max: 20, optional: true, description: 'A key such as 2026-10, 2026-Q4 or 2026-W45' })
  readonly period?: string;
  @DayField({ optional: true, description: 'The business on that day, by what is known now' })
  readonly at?: Day;
  @Instant({ optional: true, description: 'Only what was known at that instant' })
  readonly asOf?: Date;
}

export class PortfolioPeriod {
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly label!: string;
  @DayField() readonly startsOn!: Day;
  @DayField() readonly endsOn!: Day;
  @ApiProperty() readonly inProgress!: boolean;
}

export class PortfolioKpi {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: UNITS }) readonly unit!: Unit;
  @ApiProperty({ type: 'integer' }) readonly decimals!: number;
  @ApiProperty({ enum: DIRECTIONS }) readonly direction!: Direction;
  @ApiProperty({ type: Number, nullable: true }) readonly value!: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly target!: number | null;
  @ApiProperty({ enum: COLOURS }) readonly status!: Colour;
  @DayField({ description: 'When the period of the figure ends' }) readonly endsOn!: Day;
}

export class PortfolioCounts {
  @Count() readonly on_track!: number;
  @Count() readonly at_risk!: number;
  @Count() readonly off_track!: number;
  @Count() readonly unknown!: number;
}

export class PortfolioCoverage {
  @Count() readonly current!: number;
  @Count() readonly total!: number;
}

export class PortfolioPlan {
  @ApiProperty() readonly stageKey!: string;
  @ApiProperty() readonly stageName!: string;
  @DayField() readonly plannedOn!: Day;
  @DayField({ nullable: true }) readonly baselineOn!: Day | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly slipDays!: number | null;
  @Count() readonly moves!: number;
}

export class PortfolioReview {
  @Id() readonly id!: string;
  @ApiProperty() readonly gate!: string;
  @DayField() readonly requestedOn!: Day;
}

export class PortfolioDecision {
  @ApiProperty({ enum: [...new Set([...GATE_DECISIONS, ...POST_LAUNCH_DECISIONS])] })
  readonly decision!: string;
  @DayField() readonly decidedOn!: Day;
}

export class PortfolioRetirement {
  @Id() readonly id!: string;
  @OneOf(RETIREMENT_STATES) readonly state!: RetirementState;
  @DayField() readonly endOfLifeOn!: Day;
  @ApiProperty({ type: String, nullable: true, description: 'Key of the product that follows' })
  readonly replacement!: string | null;
}

export class PortfolioProduct {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @OneOf(PRODUCT_KINDS) readonly kind!: ProductKind;
  @ApiProperty() readonly name!: string;
  @Id() readonly areaId!: string;
  @ApiProperty({ type: LineOfProduct, nullable: true }) readonly line!: LineOfProduct | null;
  @ApiProperty({ type: LifecycleOwner, nullable: true }) readonly owner!: LifecycleOwner | null;
  @DayField({ nullable: true }) readonly launchedOn!: Day | null;
  @ApiProperty({ type: StageOfProduct, nullable: true }) readonly stage!: StageOfProduct | null;
  @ApiProperty({ enum: COLOURS, description: 'Its KPIs rolled up; unknown without any' })
  readonly status!: Colour;
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 10 })
  readonly score!: number | null;
  @ApiProperty({ type: PortfolioCoverage }) readonly coverage!: PortfolioCoverage;
  @ApiProperty({ type: PortfolioCounts }) readonly counts!: PortfolioCounts;
  @ApiProperty({ type: PortfolioKpi, nullable: true }) readonly keyKpi!: PortfolioKpi | null;
  @ApiProperty({
    type: MoneyField,
    nullable: true,
    description: 'Of the fiscal year to date; null: not on record, or without a rate',
  })
  readonly revenue!: MoneyField | null;
  @ApiProperty({
    type: MoneyField,
    nullable: true,
    description: 'On its lines and those of its items, in the fiscal year to date; null as above',
  })
  readonly spend!: MoneyField | null;
  @ApiProperty({ type: PortfolioPlan, nullable: true }) readonly nextPlan!: PortfolioPlan | null;
  @Count() readonly openConditions!: number;
  @Count() readonly overdueConditions!: number;
  @ApiProperty({ type: PortfolioReview, nullable: true })
  readonly openReview!: PortfolioReview | null;
  @ApiProperty({ type: PortfolioDecision, nullable: true })
  readonly lastDecision!: PortfolioDecision | null;
  @DayField({ nullable: true }) readonly reviewDueOn!: Day | null;
  @ApiProperty({ type: PortfolioRetirement, nullable: true })
  readonly retirement!: PortfolioRetirement | null;
  @ApiProperty({ enum: PORTFOLIO_PROMPTS, isArray: true })
  readonly prompts!: readonly PortfolioPrompt[];
}

export class PortfolioView {
  @ApiProperty({ type: PortfolioPeriod }) readonly period!: PortfolioPeriod;
  @DayField({ nullable: true }) readonly at!: Day | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly asOf!: string | null;
  @ApiProperty({ type: [PortfolioProduct] }) readonly products!: readonly PortfolioProduct[];
}
