import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import {
  CHANGE_KINDS,
  CHANGE_STATES,
  type ChangeKind,
  type ChangeState,
} from '#domain/budget/change';
import { AMOUNT_MAX, BUDGET_LIMITS } from '#domain/budget/version';
import type { Day } from '#domain/day';
import { abilities } from '#domain/policy';
import { DayField, Id, Instant, NestedList, OneOf, Text, Whole } from '#platform/http/fields';
import { BudgetPerson } from './budget.dto.ts';
import type { BudgetChangeRow } from './budget-changes.query.ts';
import { changePolicy } from './budgets.policy.ts';

const NAME_MAX = 80;
const ENTRIES_MAX = 1_000;

export class ChangeOfCell {
  @Text({ max: NAME_MAX, description: 'Key or id of a line of the budget' }) readonly line!: string;
  @Text({ max: NAME_MAX, description: 'Key of an open period of the budget' })
  readonly period!: string;
  @Whole({
    min: -AMOUNT_MAX,
    max: AMOUNT_MAX,
    description: 'By how much the plan changes; minor units of the currency of the line',
  })
  readonly amount!: number;
}

export class RequestChange {
  @Text({ max: NAME_MAX, description: 'Key or id' }) readonly budget!: string;
  @OneOf(CHANGE_KINDS, { description: 'A transfer keeps the sum of each currency' })
  readonly kind!: ChangeKind;
  @Text({ max: BUDGET_LIMITS.reason }) readonly reason!: string;
  @DayField({ optional: true, description: 'Since when the new plan holds; today when absent' })
  readonly effectiveOn?: Day;
  @NestedList(() => ChangeOfCell, { min: 1, max: ENTRIES_MAX })
  readonly entries!: readonly ChangeOfCell[];
}

export class ListChanges {
  @Text({ max: NAME_MAX, optional: true, description: 'Key or id' }) readonly budget?: string;
  @OneOf(CHANGE_STATES, { optional: true }) readonly state?: ChangeState;
}

export class ApproveChange {
  @Text({ min: 0, max: BUDGET_LIMITS.reason, optional: true }) readonly reason?: string;
}

export class DeclineChange {
  @Text({ max: BUDGET_LIMITS.reason }) readonly reason!: string;
}

class ChangedLine {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
}

class ChangeEntryView {
  @ApiProperty({ type: ChangedLine }) readonly line!: ChangedLine;
  @ApiProperty() readonly period!: string;
  @ApiProperty({ type: 'integer' }) readonly amount!: number;
  @ApiProperty() readonly currency!: string;
}

class BudgetChangeAbilities implements Record<keyof typeof changePolicy, boolean> {
  @ApiProperty() readonly approve!: boolean;
  @ApiProperty() readonly decline!: boolean;
  @ApiProperty() readonly withdraw!: boolean;
}

export class BudgetChangeView {
  @Id() readonly id!: string;
  @Id() readonly budgetId!: string;
  @ApiProperty() readonly budgetKey!: string;
  @ApiProperty({ type: 'integer' }) readonly number!: number;
  @OneOf(CHANGE_KINDS) readonly kind!: ChangeKind;
  @OneOf(CHANGE_STATES) readonly state!: ChangeState;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({
    type: 'integer',
    description: 'What is compared with the limit of approval; minor units of the currency',
  })
  readonly size!: number;
  @ApiProperty({ description: 'The reporting currency, ISO 4217' }) readonly currency!: string;
  @DayField() readonly effectiveOn!: Day;
  @ApiProperty({ type: [ChangeEntryView] }) readonly entries!: readonly ChangeEntryView[];
  @ApiProperty({ type: BudgetPerson }) readonly requestedBy!: BudgetPerson;
  @Instant() readonly requestedAt!: Date;
  @ApiProperty({
    type: BudgetPerson,
    nullable: true,
    description: 'null also where it stayed within the limit',
  })
  readonly decidedBy!: BudgetPerson | null;
  @Instant({ nullable: true }) readonly decidedAt!: Date | null;
  @ApiProperty() readonly decisionReason!: string;
  @Id({ nullable: true, description: 'The plan that it made' })
  readonly resultVersionId!: string | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: BudgetChangeAbilities }) readonly can!: BudgetChangeAbilities;

  static of(row: BudgetChangeRow, actor: Actor): BudgetChangeView {
    return {
      id: row.id,
      budgetId: row.budgetId,
      budgetKey: row.budgetKey,
      number: row.number,
      kind: row.kind,
      state: row.state,
      reason: row.reason,
      size: row.size,
      currency: row.currency,
      effectiveOn: row.effectiveOn,
      entries: row.entries,
      requestedBy: row.requestedBy,
      requestedAt: row.requestedAt,
      decidedBy: row.decidedBy,
      decidedAt: row.decidedAt,
      decisionReason: row.decisionReason,
      resultVersionId: row.resultVersionId,
      version: row.version,
      updatedAt: row.updatedAt,
      can: abilities(changePolicy, actor, row),
    };
  }
}
