import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** The release of an item to its users; the first dates are kept for ever. */
@Entity('launches')
export class Launch {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('uuid') itemId!: string;
  @Column('uuid', { nullable: true }) productId!: string | null;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('date', { nullable: true }) softOn!: Day | null;
  @Column('date') hardOn!: Day;
  @Column('date', { nullable: true }) baselineSoftOn!: Day | null;
  @Column('date') baselineOn!: Day;
  @Column('date', { nullable: true }) launchedOn!: Day | null;
  @Column('text', { default: '' }) note!: string;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @Column('text', { nullable: true }) importSource!: string | null;
  @Column('text', { nullable: true }) externalKey!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
