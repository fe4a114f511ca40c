import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** A dated mark of an item; its baseline is the day that held when the item was committed. */
@Entity('milestones')
export class Milestone {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') itemId!: string;
  @Column('text') name!: string;
  @Column('date') dueOn!: Day;
  @Column('date', { nullable: true }) baselineOn!: Day | null;
  @Column('date', { nullable: true }) metOn!: Day | null;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('text', { default: '' }) note!: string;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @Column('text', { nullable: true }) importSource!: string | null;
  @Column('text', { nullable: true }) externalKey!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
