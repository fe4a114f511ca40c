import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChangeKind, ChangeState } from '#domain/budget/change';
import type { Day } from '#domain/day';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** A transfer or a revision of the approved plan. */
@Entity('budget_changes')
export class BudgetChange {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') budgetId!: string;
  @Column('integer') number!: number;
  @Column('text') kind!: ChangeKind;
  @Column('text', { default: 'requested' }) state!: ChangeState;
  @Column('text') reason!: string;
  @Column('bigint') size!: number;
  @Column('text') reportingCurrency!: string;
  @Column('date') effectiveOn!: Day;
  @Column('uuid') requestedBy!: string;
  @InstantColumn() requestedAt!: Date;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @InstantColumn({ nullable: true }) decidedAt!: Date | null;
  @Column('text', { default: '' }) decisionReason!: string;
  @Column('uuid', { nullable: true }) resultVersionId!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
