import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import type { GoalState } from '#domain/goal';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** What the company wants; objectives serve it. */
@Entity('goals')
export class Goal {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('text', { default: '' }) description!: string;
  @Column('uuid', { nullable: true }) areaId!: string | null;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('text', { default: '' }) horizon!: string;
  @Column('date', { nullable: true }) startsOn!: Day | null;
  @Column('date', { nullable: true }) endsOn!: Day | null;
  @Column('integer', { default: 0 }) position!: number;
  @Column('text', { default: 'open' }) state!: GoalState;
  @Column('date', { nullable: true }) closedOn!: Day | null;
  @Column('text', { default: '' }) closingNote!: string;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @Column('text', { nullable: true }) importSource!: string | null;
  @Column('text', { nullable: true }) externalKey!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
