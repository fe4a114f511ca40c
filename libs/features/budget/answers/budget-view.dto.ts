import { ApiProperty } from '@nestjs/swagger';
import { NATURES, VARIANCE_SIDES, type Nature, type VarianceSide } from '#domain/budget/variance';
import { TREATMENTS, type Treatment } from '#domain/budget/version';
import { STATUSES, type Status } from '#domain/status';
import { Id, OneOf } from '#platform/http/fields';
import { Amount, Amounts, BudgetAnswerHead, ReadBudgetFigures } from './answers.dto.ts';
import { ABSENCES, GROUPS, type Absence, type Group } from './lines.sql.ts';
import { MONEY_VIEWS, type MoneyView } from './statement.ts';

export class ReadBudgetGrid extends ReadBudgetFigures {
  @OneOf(GROUPS, { optional: true, description: 'area when absent' }) readonly groupBy?: Group;
  @OneOf(ABSENCES, { optional: true, description: 'Only lines that hang on none of these' })
  readonly without?: Absence;
  @Id({ optional: true }) readonly lineId?: string;
}

/** One figure held against another; positive is favourable. */
export class BudgetVariance {
  @Amount() readonly reference!: number | null;
  @Amount() readonly value!: number | null;
  @Amount('Positive is favourable: cost below its reference, revenue above') readonly amount!:
    number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Of the size of the reference; null by zero and across zero',
  })
  readonly percent!: number | null;
  @OneOf(VARIANCE_SIDES, { nullable: true }) readonly side!: VarianceSide | null;
}

export class BudgetComparison extends BudgetVariance {
  @ApiProperty({ enum: STATUSES, description: 'By the tolerance of the budget, both signs alike' })
  readonly status!: Status;
}

export class BudgetYearSums {
  @Amount() readonly plan!: number | null;
  @Amount() readonly forecast!: number | null;
  @Amount() readonly actual!: number | null;
  @Amount() readonly commitment!: number | null;
  @Amount('Actual of what is closed, forecast of the rest') readonly outlook!: number | null;
  @Amount('Plan less actual less commitment; of cost alone') readonly available!: number | null;
}

export class BudgetFigures {
  @OneOf(NATURES) readonly nature!: Nature;
  @ApiProperty({ type: 'integer', minimum: 0, description: 'How many lines it adds up' })
  readonly lines!: number;
  @Amounts('Approved plan') readonly plan!: readonly (number | null)[];
  @Amounts('Newest forecast') readonly forecast!: readonly (number | null)[];
  @Amounts('The last forecast that still looked ahead at the period')
  readonly lastForecast!: readonly (number | null)[];
  @Amounts('Posted') readonly actual!: readonly (number | null)[];
  @Amounts('Committed and not spent yet') readonly commitment!: readonly (number | null)[];
  @Amounts('Actual of what is closed, forecast of the rest') readonly outlook!: readonly (
    number | null
  )[];
  @ApiProperty({ type: BudgetYearSums }) readonly year!: BudgetYearSums;
  @ApiProperty({ type: BudgetComparison, description: 'The period, against its last forecast' })
  readonly period!: BudgetComparison;
  @ApiProperty({ type: BudgetComparison, description: 'The year to date, against its plan' })
  readonly yearToDate!: BudgetComparison;
  @ApiProperty({ type: BudgetComparison, description: 'The outlook of the year, against its plan' })
  readonly fullYear!: BudgetComparison;
}

export class BudgetGridLine {
  @Id() readonly areaId!: string;
  @Id({ nullable: true }) readonly productId!: string | null;
  @Id({ nullable: true }) readonly itemId!: string | null;
  @Id({ nullable: true }) readonly objectiveId!: string | null;
  @ApiProperty() readonly category!: string;
  @OneOf(TREATMENTS) readonly treatment!: Treatment;
  @ApiProperty() readonly currency!: string;
  @ApiProperty() readonly isArchived!: boolean;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

/** Cost and revenue are never added up: where a group has both, each has a row. */
export class BudgetGridRow extends BudgetFigures {
  @ApiProperty({ type: String, nullable: true, description: 'null: what hangs on none' })
  readonly id!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly key!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly name!: string | null;
  @ApiProperty({ type: BudgetGridLine, nullable: true, description: 'Of rows by line' })
  readonly line!: BudgetGridLine | null;
}

export class BudgetGridQuestion extends BudgetAnswerHead {
  @OneOf(GROUPS) readonly groupBy!: Group;
  @OneOf(MONEY_VIEWS) readonly money!: MoneyView;
  @ApiProperty({ type: String, nullable: true, description: 'null: each line in its own' })
  readonly currency!: string | null;
}

export class BudgetGridView {
  @ApiProperty({ type: BudgetGridQuestion }) readonly question!: BudgetGridQuestion;
  @ApiProperty({ type: [BudgetGridRow] }) readonly rows!: readonly BudgetGridRow[];
  @ApiProperty({
    type: [BudgetFigures],
    description: 'One for each nature; none where currencies differ and stay as they are',
  })
  readonly totals!: readonly BudgetFigures[];
}
