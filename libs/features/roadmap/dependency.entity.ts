import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import type { DependencyState } from '#domain/dependency';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** One item waits for another. */
@Entity('dependencies')
export class Dependency {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') blockerId!: string;
  @Column('uuid') blockedId!: string;
  @Column('date', { nullable: true }) neededBy!: Day | null;
  @Column('text', { default: 'proposed' }) state!: DependencyState;
  @Column('text', { default: '' }) stateReason!: string;
  @Column('date', { nullable: true }) resolvedOn!: Day | null;
  @Column('date', { nullable: true }) escalatedOn!: Day | null;
  @Column('uuid', { nullable: true }) escalatedBy!: string | null;
  @Column('text', { default: '' }) escalationReason!: string;
  @Column('text', { default: '' }) note!: string;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
