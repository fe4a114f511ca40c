import { ApiProperty } from '@nestjs/swagger';
import { EAC_METHODS, type EacMethod } from '#domain/budget/earned-value';
import { Id, OneOf } from '#platform/http/fields';
import { Amount } from './answers.dto.ts';
import { BudgetGridQuestion } from './budget-view.dto.ts';

const Index = () => ApiProperty({ type: Number, nullable: true, description: 'null: by zero' });

export const PLANNED_BY = ['baseline', 'plan'] as const;

export class ItemEarnedValue {
  @Id() readonly itemId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly key!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly name!: string | null;
  @Amount('BAC: the plan of the year') readonly budget!: number;
  @Amount('PV') readonly planned!: number;
  @ApiProperty({
    enum: PLANNED_BY,
    description:
      'baseline: the share of its days that has passed; plan: the amounts of the plan up to then',
  })
  readonly plannedBy!: (typeof PLANNED_BY)[number];
  @Amount('EV: the share of its milestones that is met') readonly earned!: number;
  @ApiProperty({ type: 'integer', description: 'Milestones that are met' }) readonly met!: number;
  @ApiProperty({ type: 'integer' }) readonly milestones!: number;
  @Amount('AC') readonly actual!: number;
  @Index() readonly cpi!: number | null;
  @Index() readonly spi!: number | null;
  @Amount('Estimate at completion') readonly eac!: number | null;
  @OneOf(EAC_METHODS) readonly eacMethod!: EacMethod;
  @Amount('Estimate to complete') readonly etc!: number | null;
  @Amount('Variance at completion') readonly vac!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'null once the budget is used up' })
  readonly tcpi!: number | null;
}

export class UnearnedItem {
  @Id() readonly itemId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly key!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly name!: string | null;
  @ApiProperty({ enum: ['no_budget', 'no_progress'] }) readonly lacks!: 'no_budget' | 'no_progress';
}

export class EarnedValueView {
  @ApiProperty({ type: BudgetGridQuestion }) readonly question!: BudgetGridQuestion;
  @ApiProperty({ type: [ItemEarnedValue] }) readonly items!: readonly ItemEarnedValue[];
  @ApiProperty({ type: [UnearnedItem], description: 'Items with money of which it cannot be told' })
  readonly untold!: readonly UnearnedItem[];
}
