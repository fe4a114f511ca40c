import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import type { StatementKind, StatementState } from '#domain/statement';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** One version of the vision or the strategy. */
@Entity('strategy_statements')
export class StrategyStatement {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') kind!: StatementKind;
  @Column('integer') number!: number;
  @Column('uuid', { nullable: true }) areaId!: string | null;
  @Column('uuid') authorId!: string;
  @Column('text', { default: '' }) horizon!: string;
  @Column('text') body!: string;
  @Column('text', { default: '' }) changeNote!: string;
  @Column('text', { default: 'draft' }) state!: StatementState;
  @Column('uuid', { nullable: true }) approvedBy!: string | null;
  @InstantColumn({ nullable: true }) approvedAt!: Date | null;
  @Column('uuid', { nullable: true }) publishedBy!: string | null;
  @InstantColumn({ nullable: true }) publishedAt!: Date | null;
  @Column('date', { nullable: true }) effectiveFrom!: Day | null;
  @Column('date', { nullable: true }) effectiveTo!: Day | null;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
