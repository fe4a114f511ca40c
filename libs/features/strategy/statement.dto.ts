import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { abilities } from '#domain/policy';
import {
  STATEMENT_KINDS,
  STATEMENT_LIMITS,
  STATEMENT_STATES,
  type StatementKind,
  type StatementState,
} from '#domain/statement';
import { DayField, Id, Instant, OneOf, Text } from '#platform/http/fields';
import { StrategyPerson, StrategyPlace } from './reading.dto.ts';
import { statementPolicy } from './statements.policy.ts';
import type { ReadingRow, StatementRow } from './statements.query.ts';

const LIMITS = STATEMENT_LIMITS;

export class CreateStatement {
  @OneOf(STATEMENT_KINDS) readonly kind!: StatementKind;
  @Text({ max: LIMITS.body, description: 'Markdown' }) readonly body!: string;
  @Text({ min: 0, max: LIMITS.horizon, optional: true, description: 'In words, such as 2027–2029' })
  readonly horizon?: string;
  @Text({ min: 0, max: LIMITS.changeNote, optional: true, description: 'What is new in it' })
  readonly changeNote?: string;
  @Id({ optional: true, nullable: true, description: 'Whose owner may write it, besides the lead' })
  readonly areaId?: string | null;
}

/** Absent: left alone. */
export class UpdateStatement {
  @Text({ max: LIMITS.body, optional: true }) readonly body?: string;
  @Text({ min: 0, max: LIMITS.horizon, optional: true }) readonly horizon?: string;
  @Text({ min: 0, max: LIMITS.changeNote, optional: true }) readonly changeNote?: string;
}

export class PublishStatement {
  @DayField({ optional: true, description: 'Today when absent; never later' })
  readonly effectiveFrom?: Day;
}

export class ListStatements {
  @OneOf(STATEMENT_KINDS, { optional: true }) readonly kind?: StatementKind;
  @OneOf(STATEMENT_STATES, { optional: true }) readonly state?: StatementState;
  @DayField({ optional: true, description: 'Only those in force on that day' }) readonly at?: Day;
  @Instant({ optional: true, description: 'Only what was known at that instant' })
  readonly asOf?: Date;
}

class StatementAbilities implements Record<keyof typeof statementPolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty({ description: 'Never what you wrote yourself' }) readonly approve!: boolean;
  @ApiProperty() readonly withdrawApproval!: boolean;
  @ApiProperty() readonly publish!: boolean;
  @ApiProperty({ description: 'Say that you have read it' }) readonly acknowledge!: boolean;
  @ApiProperty({ description: 'Put a draft away' }) readonly archive!: boolean;
}

export class StatementView {
  @Id() readonly id!: string;
  @ApiProperty({ description: 'Such as strategy-3' }) readonly key!: string;
  @OneOf(STATEMENT_KINDS) readonly kind!: StatementKind;
  @ApiProperty({ type: 'integer', description: 'Of its kind' }) readonly number!: number;
  @ApiProperty({ type: StrategyPlace, nullable: true }) readonly area!: StrategyPlace | null;
  @ApiProperty({ type: StrategyPerson }) readonly author!: StrategyPerson;
  @ApiProperty() readonly horizon!: string;
  @ApiProperty({ description: 'Markdown' }) readonly body!: string;
  @ApiProperty() readonly changeNote!: string;
  @OneOf(STATEMENT_STATES) readonly state!: StatementState;
  @ApiProperty({ type: StrategyPerson, nullable: true }) readonly approver!: StrategyPerson | null;
  @Instant({ nullable: true }) readonly approvedAt!: Date | null;
  @Instant({ nullable: true }) readonly publishedAt!: Date | null;
  @DayField({ nullable: true }) readonly effectiveFrom!: Day | null;
  @DayField({ nullable: true, description: 'The last day before the next one' })
  readonly effectiveTo!: Day | null;
  @ApiProperty({ type: 'integer', description: 'People who said that they have read it' })
  readonly readers!: number;
  @ApiProperty({ type: 'integer', description: 'People who should: all but author and viewers' })
  readonly audience!: number;
  @Instant({ nullable: true, description: 'When you said that you have read it' })
  readonly readAt!: Date | null;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: StatementAbilities }) readonly can!: StatementAbilities;

  static of(row: StatementRow, actor: Actor): StatementView {
    return {
      id: row.id,
      key: row.key,
      kind: row.kind,
      number: row.number,
      area: row.area,
      author: row.author,
      horizon: row.horizon,
      body: row.body,
      changeNote: row.changeNote,
      state: row.state,
      approver: row.approver,
      approvedAt: row.approvedAt,
      publishedAt: row.publishedAt,
      effectiveFrom: row.effectiveFrom,
      effectiveTo: row.effectiveTo,
      readers: row.readers,
      audience: row.audience,
      readAt: row.readAt,
      archivedAt: row.archivedAt,
      version: row.version,
      updatedAt: row.updatedAt,
      can: abilities(statementPolicy, actor, row),
    };
  }
}

export class StatementReading {
  @ApiProperty({ type: StrategyPerson }) readonly person!: StrategyPerson;
  @Instant({ nullable: true, description: 'null: not yet' }) readonly readAt!: Date | null;

  static of({ person, readAt }: ReadingRow): StatementReading {
    return { person, readAt };
  }
}
