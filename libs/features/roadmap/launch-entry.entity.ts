import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import type { LaunchEntryState } from '#domain/launch';
import { StampColumn, VersionColumn } from '#platform/database/columns';

/** One thing that a function has to have ready for a launch. */
@Entity('launch_entries')
export class LaunchEntry {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') launchId!: string;
  @Column('text') function!: string;
  @Column('text') name!: string;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('date', { nullable: true }) dueOn!: Day | null;
  @Column('boolean', { default: true }) isMust!: boolean;
  @Column('text', { default: 'open' }) state!: LaunchEntryState;
  @Column('text', { default: '' }) reason!: string;
  @Column('uuid', { nullable: true }) doneBy!: string | null;
  @Column('date', { nullable: true }) doneOn!: Day | null;
  @Column('integer', { default: 0 }) position!: number;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
