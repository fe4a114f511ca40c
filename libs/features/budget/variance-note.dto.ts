import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import {
  VARIANCE_COMPARISONS,
  VARIANCE_NOTE_MAX,
  type VarianceComparison,
} from '#domain/budget/variance-note';
import { abilities } from '#domain/policy';
import { Flag, Id, Instant, OneOf, Text } from '#platform/http/fields';
import { BudgetPerson } from './budget.dto.ts';
import { linePolicy } from './budgets.policy.ts';
import type { VarianceNoteRow } from './variance-notes.query.ts';

const NAME_MAX = 80;

export class WriteNote {
  @Id() readonly lineId!: string;
  @Text({ max: NAME_MAX, description: 'Key of a period of the budget' }) readonly period!: string;
  @OneOf(VARIANCE_COMPARISONS) readonly comparison!: VarianceComparison;
  @Text({ max: VARIANCE_NOTE_MAX, description: 'Cause and plan; Markdown' }) readonly body!: string;
}

export class ChangeNote {
  @Text({ max: VARIANCE_NOTE_MAX, optional: true }) readonly body?: string;
}

export class ListNotes {
  @Text({ max: NAME_MAX, description: 'Key or id' }) readonly budget!: string;
  @Text({ max: NAME_MAX, optional: true }) readonly period?: string;
  @Id({ optional: true }) readonly lineId?: string;
  @Flag({ optional: true, description: 'true: only the archived ones' })
  readonly archived?: boolean;
}

class VarianceNoteAbilities {
  @ApiProperty() readonly update!: boolean;
}

export class VarianceNoteView {
  @Id() readonly id!: string;
  @Id() readonly budgetId!: string;
  @Id() readonly lineId!: string;
  @ApiProperty() readonly period!: string;
  @OneOf(VARIANCE_COMPARISONS) readonly comparison!: VarianceComparison;
  @ApiProperty() readonly body!: string;
  @ApiProperty({ type: BudgetPerson }) readonly author!: BudgetPerson;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: VarianceNoteAbilities }) readonly can!: VarianceNoteAbilities;

  static of(row: VarianceNoteRow, actor: Actor): VarianceNoteView {
    return {
      id: row.id,
      budgetId: row.budgetId,
      lineId: row.lineId,
      period: row.period,
      comparison: row.comparison,
      body: row.body,
      author: row.author,
      archivedAt: row.archivedAt,
      version: row.version,
      updatedAt: row.updatedAt,
      can: { update: abilities(linePolicy, actor, row.standing).explain },
    };
  }
}
