import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import {
  AMOUNT_MAX,
  BUDGET_LIMITS,
  FORECAST_CADENCES,
  GRAINS,
  type ForecastCadence,
  type Grain,
} from '#domain/budget/version';
import type { Day } from '#domain/day';
import { NATURAL_KEY, NATURAL_KEY_MAX } from '#domain/natural-key';
import { abilities } from '#domain/policy';
import { DayField, Figure, Flag, Id, Instant, OneOf, Text, Whole } from '#platform/http/fields';
import { budgetPolicy } from './budgets.policy.ts';
import type { BudgetRow } from './budgets.query.ts';

const LIMITS = BUDGET_LIMITS;
const PERIOD_KEY_MAX = 20;

export class CreateBudget {
  @Text({ max: LIMITS.name }) readonly name!: string;
  @Text({
    max: NATURAL_KEY_MAX,
    pattern: NATURAL_KEY,
    optional: true,
    description: 'Stable, unique in the organization; made of the name when absent',
  })
  readonly key?: string;
  @Text({ min: 0, max: LIMITS.description, optional: true, description: 'Markdown' })
  readonly description?: string;
  @Text({ max: PERIOD_KEY_MAX, description: 'Key of a fiscal year, such as FY2027' })
  readonly year!: string;
  @OneOf(GRAINS, { optional: true, description: 'Of the periods; month when absent' })
  readonly grain?: Grain;
  @Figure({ min: 0, max: 1, optional: true, description: 'Share of the reference; 0.05' })
  readonly onTrackWithin?: number;
  @Figure({ min: 0, max: 1, optional: true, description: 'Share of the reference; 0.10' })
  readonly atRiskWithin?: number;
  @Whole({
    min: 0,
    max: AMOUNT_MAX,
    optional: true,
    description:
      'Changes above it need the approval of somebody else; minor units of the reporting currency, 0 when absent',
  })
  readonly approvalLimit?: number;
  @Id({ optional: true, nullable: true, description: 'null or absent: nobody yet, and said so' })
  readonly ownerId?: string | null;
  @OneOf(FORECAST_CADENCES, { optional: true, description: 'none when absent' })
  readonly forecastEvery?: ForecastCadence;
}

/** Absent: left alone; null: cleared. Year and grain stay, because amounts stand on them. */
export class UpdateBudget {
  @Text({ max: LIMITS.name, optional: true }) readonly name?: string;
  @Text({ min: 0, max: LIMITS.description, optional: true }) readonly description?: string;
  @Figure({ min: 0, max: 1, optional: true }) readonly onTrackWithin?: number;
  @Figure({ min: 0, max: 1, optional: true }) readonly atRiskWithin?: number;
  @Whole({ min: 0, max: AMOUNT_MAX, optional: true }) readonly approvalLimit?: number;
  @Id({ optional: true, nullable: true }) readonly ownerId?: string | null;
  @OneOf(FORECAST_CADENCES, { optional: true }) readonly forecastEvery?: ForecastCadence;
}

export class ListBudgets {
  @Flag({ optional: true, description: 'true: only the archived ones' })
  readonly archived?: boolean;
  @Text({ max: PERIOD_KEY_MAX, optional: true, description: 'Key of a fiscal year' })
  readonly year?: string;
}

export class BudgetPerson {
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
}

class BudgetPeriod {
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly label!: string;
  @DayField() readonly startsOn!: Day;
  @DayField() readonly endsOn!: Day;
  @ApiProperty({ description: 'Takes no postings' }) readonly isClosed!: boolean;
}

class BudgetVersionInForce {
  @Id() readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly number!: number;
  @ApiProperty() readonly label!: string;
  @DayField() readonly effectiveOn!: Day;
}

class BudgetAbilities implements Record<keyof typeof budgetPolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty({ description: 'Make versions and change their drafts' }) readonly draft!: boolean;
  @ApiProperty({ description: 'Close periods, and open them again' }) readonly close!: boolean;
  @ApiProperty() readonly archive!: boolean;
  @ApiProperty() readonly restore!: boolean;
}

export class BudgetView {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly description!: string;
  @ApiProperty() readonly year!: string;
  @OneOf(GRAINS) readonly grain!: Grain;
  @ApiProperty() readonly onTrackWithin!: number;
  @ApiProperty() readonly atRiskWithin!: number;
  @ApiProperty({ type: 'integer', description: 'Minor units of the currency' })
  readonly approvalLimit!: number;
  @ApiProperty({ description: 'The reporting currency of the organization, ISO 4217' })
  readonly currency!: string;
  @ApiProperty({ type: BudgetPerson, nullable: true, description: 'null: open, explicitly' })
  readonly owner!: BudgetPerson | null;
  @OneOf(FORECAST_CADENCES) readonly forecastEvery!: ForecastCadence;
  @ApiProperty({ type: [BudgetPeriod], description: 'Those on which amounts stand, in order' })
  readonly periods!: readonly BudgetPeriod[];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The last period that is closed without a gap from the first on',
  })
  readonly closedTo!: string | null;
  @ApiProperty({ type: BudgetVersionInForce, nullable: true, description: 'The approved plan' })
  readonly plan!: BudgetVersionInForce | null;
  @ApiProperty({ type: BudgetVersionInForce, nullable: true, description: 'As published last' })
  readonly forecast!: BudgetVersionInForce | null;
  @ApiProperty({ type: 'integer', description: 'Lines in use' }) readonly lines!: number;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: BudgetAbilities }) readonly can!: BudgetAbilities;

  static of(budget: BudgetRow, actor: Actor): BudgetView {
    return {
      id: budget.id,
      key: budget.key,
      name: budget.name,
      description: budget.description,
      year: budget.yearKey,
      grain: budget.grain,
      onTrackWithin: budget.onTrackWithin,
      atRiskWithin: budget.atRiskWithin,
      approvalLimit: budget.approvalLimit,
      currency: budget.currency,
      owner: budget.owner,
      forecastEvery: budget.forecastEvery,
      periods: budget.periods,
      closedTo: budget.closedTo,
      plan: budget.plan,
      forecast: budget.forecast,
      lines: budget.lines,
      archivedAt: budget.archivedAt,
      version: budget.version,
      updatedAt: budget.updatedAt,
      can: abilities(budgetPolicy, actor, budget),
    };
  }
}
