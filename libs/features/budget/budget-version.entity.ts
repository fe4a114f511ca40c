import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VersionKind, VersionState } from '#domain/budget/version';
import type { Day } from '#domain/day';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** A plan or a forecast; once it is decided, the database lets nobody change it. */
@Entity('budget_versions')
export class BudgetVersion {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') budgetId!: string;
  @Column('text') kind!: VersionKind;
  @Column('integer') number!: number;
  @Column('text') label!: string;
  @Column('text', { default: 'draft' }) state!: VersionState;
  @Column('text', { nullable: true }) closedTo!: string | null;
  @Column('text', { default: '' }) reason!: string;
  @Column('date') effectiveOn!: Day;
  @Column('uuid') createdBy!: string;
  @Column('uuid', { nullable: true }) submittedBy!: string | null;
  @InstantColumn({ nullable: true }) submittedAt!: Date | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @InstantColumn({ nullable: true }) decidedAt!: Date | null;
  @Column('text', { default: '' }) decisionReason!: string;
  @Column('uuid', { nullable: true }) importId!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
