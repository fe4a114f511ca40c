import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import {
  BUDGET_LIMITS,
  VERSION_KINDS,
  VERSION_STATES,
  type VersionKind,
  type VersionState,
} from '#domain/budget/version';
import type { Day } from '#domain/day';
import { abilities } from '#domain/policy';
import { DayField, Id, Instant, OneOf, Text } from '#platform/http/fields';
import { BudgetPerson } from './budget.dto.ts';
import type { BudgetVersionRow } from './budget-versions.query.ts';
import { versionPolicy } from './budgets.policy.ts';

const LIMITS = BUDGET_LIMITS;
const PERIOD_KEY_MAX = 20;

export class CreateBudgetVersion {
  @OneOf(VERSION_KINDS) readonly kind!: VersionKind;
  @Text({
    max: LIMITS.label,
    optional: true,
    description: 'Such as Plan 2, or 3+9 after three of twelve periods; made so when absent',
  })
  readonly label?: string;
  @Text({ min: 0, max: LIMITS.reason, optional: true }) readonly reason?: string;
  @DayField({ optional: true, description: 'Since when it holds; today when absent' })
  readonly effectiveOn?: Day;
  @Text({
    max: PERIOD_KEY_MAX,
    optional: true,
    nullable: true,
    description:
      'Of a forecast: the last period whose actuals it takes as settled; that of the budget when absent',
  })
  readonly closedTo?: string | null;
  @Id({
    optional: true,
    description:
      'A version of the same budget whose amounts are copied; a forecast takes those after its closed periods',
  })
  readonly basedOn?: string;
}

/** Absent: left alone; null: cleared. */
export class UpdateBudgetVersion {
  @Text({ max: LIMITS.label, optional: true }) readonly label?: string;
  @Text({ min: 0, max: LIMITS.reason, optional: true }) readonly reason?: string;
  @DayField({ optional: true }) readonly effectiveOn?: Day;
  @Text({ max: PERIOD_KEY_MAX, optional: true, nullable: true }) readonly closedTo?: string | null;
}

export class ListBudgetVersions {
  @OneOf(VERSION_KINDS, { optional: true }) readonly kind?: VersionKind;
}

export class ApproveVersion {
  @Text({ min: 0, max: LIMITS.reason, optional: true, description: 'What the approval goes by' })
  readonly reason?: string;
}

export class DeclineVersion {
  @Text({ max: LIMITS.reason, description: 'What has to be different' }) readonly reason!: string;
}

class BudgetVersionAbilities implements Record<keyof typeof versionPolicy, boolean> {
  @ApiProperty({ description: 'Its amounts, too' }) readonly update!: boolean;
  @ApiProperty() readonly remove!: boolean;
  @ApiProperty() readonly submit!: boolean;
  @ApiProperty({ description: 'Take the submission back' }) readonly withdraw!: boolean;
  @ApiProperty() readonly publish!: boolean;
  @ApiProperty() readonly approve!: boolean;
  @ApiProperty() readonly decline!: boolean;
}

export class BudgetVersionView {
  @Id() readonly id!: string;
  @Id() readonly budgetId!: string;
  @OneOf(VERSION_KINDS) readonly kind!: VersionKind;
  @ApiProperty({ type: 'integer', description: 'Counts within its kind' })
  readonly number!: number;
  @ApiProperty() readonly label!: string;
  @OneOf(VERSION_STATES) readonly state!: VersionState;
  @ApiProperty({ type: String, nullable: true }) readonly closedTo!: string | null;
  @ApiProperty() readonly reason!: string;
  @DayField() readonly effectiveOn!: Day;
  @ApiProperty({ type: 'integer', description: 'How many amounts it holds' })
  readonly amounts!: number;
  @ApiProperty({ type: BudgetPerson }) readonly createdBy!: BudgetPerson;
  @ApiProperty({ type: BudgetPerson, nullable: true }) readonly submittedBy!: BudgetPerson | null;
  @Instant({ nullable: true }) readonly submittedAt!: Date | null;
  @ApiProperty({
    type: BudgetPerson,
    nullable: true,
    description: 'null also where a change within the limit made it',
  })
  readonly decidedBy!: BudgetPerson | null;
  @Instant({ nullable: true }) readonly decidedAt!: Date | null;
  @ApiProperty() readonly decisionReason!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: BudgetVersionAbilities }) readonly can!: BudgetVersionAbilities;

  static of(row: BudgetVersionRow, actor: Actor): BudgetVersionView {
    return {
      id: row.id,
      budgetId: row.budgetId,
      kind: row.kind,
      number: row.number,
      label: row.label,
      state: row.state,
      closedTo: row.closedTo,
      reason: row.reason,
      effectiveOn: row.effectiveOn,
      amounts: row.amounts,
      createdBy: row.createdBy,
      submittedBy: row.submittedBy,
      submittedAt: row.submittedAt,
      decidedBy: row.decidedBy,
      decidedAt: row.decidedAt,
      decisionReason: row.decisionReason,
      version: row.version,
      updatedAt: row.updatedAt,
      can: abilities(versionPolicy, actor, row),
    };
  }
}
