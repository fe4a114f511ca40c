import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CheckInState } from '#domain/check-in';
import type { Day } from '#domain/day';
import type { Status } from '#domain/status';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** A link that shows that it is so. */
export interface Evidence {
  readonly title: string;
  readonly url: string;
}

/** A dated update of an area, or of one KPI, roadmap item or objective in it. */
@Entity('check_ins')
export class CheckIn {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') areaId!: string;
  @Column('uuid', { nullable: true }) kpiId!: string | null;
  @Column('uuid', { nullable: true }) itemId!: string | null;
  @Column('uuid', { nullable: true }) objectiveId!: string | null;
  @Column('uuid') authorId!: string;
  @Column('text') state!: CheckInState;
  @InstantColumn() datedAt!: Date;
  @Column('text', { nullable: true }) periodKey!: string | null;
  @Column('text') status!: Status;
  @Column('text', { default: 'unknown' }) computedStatus!: Status;
  @Column('text', { default: '' }) mismatchReason!: string;
  @Column('smallint', { nullable: true }) confidence!: number | null;
  @Column('text', { default: '' }) highlights!: string;
  @Column('text', { default: '' }) lowlights!: string;
  @Column('text', { default: '' }) cause!: string;
  @Column('text', { default: '' }) plan!: string;
  @Column('uuid', { nullable: true }) planOwnerId!: string | null;
  @Column('date', { nullable: true }) planDueOn!: Day | null;
  @Column('text', { default: '' }) moveReason!: string;
  @Column('text', { default: '' }) helpNeeded!: string;
  @Column('jsonb', { default: () => "'[]'" }) evidence!: readonly Evidence[];
  @InstantColumn({ nullable: true }) publishedAt!: Date | null;
  @Column('uuid', { nullable: true }) acknowledgedBy!: string | null;
  @InstantColumn({ nullable: true }) acknowledgedAt!: Date | null;
  @Column('uuid', { nullable: true }) importId!: string | null;
  @Column('text', { nullable: true }) importSource!: string | null;
  @Column('text', { nullable: true }) externalKey!: string | null;
  @InstantColumn({ nullable: true }) withdrawnAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
