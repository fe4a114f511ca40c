import { ApiProperty } from '@nestjs/swagger';
import { BUDGET_LIMITS } from '#domain/budget/version';
import type { Day } from '#domain/day';
import { DayField, Id, Instant, OneOf, Text } from '#platform/http/fields';
import { BudgetPerson } from './budget.dto.ts';

const CLOSE_KINDS = ['closed', 'reopened'] as const;

export class ReopenPeriod {
  @Text({ max: BUDGET_LIMITS.reason, description: 'Why it takes postings again' })
  readonly reason!: string;
}

export class PeriodCloseView {
  @Id() readonly id!: string;
  @ApiProperty() readonly period!: string;
  @OneOf(CLOSE_KINDS) readonly kind!: (typeof CLOSE_KINDS)[number];
  @ApiProperty() readonly reason!: string;
  @DayField() readonly effectiveOn!: Day;
  @ApiProperty({ type: BudgetPerson }) readonly recordedBy!: BudgetPerson;
  @Instant() readonly recordedAt!: Date;
}
