import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import type { Waypoint } from '#domain/glide';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** The change of a KPI that proves an objective. */
@Entity('key_results')
export class KeyResult {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') objectiveId!: string;
  @Column('uuid') kpiId!: string;
  @Column('text', { default: '' }) name!: string;
  @Column('numeric') baseline!: number;
  @Column('numeric') target!: number;
  @Column('date') startsOn!: Day;
  @Column('date') endsOn!: Day;
  @Column('numeric', { default: 1 }) weight!: number;
  @Column('jsonb', { default: () => "'[]'" }) curve!: readonly Waypoint[];
  @Column('integer', { default: 0 }) position!: number;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
