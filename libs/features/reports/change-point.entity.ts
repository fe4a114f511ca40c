import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PointOutcome } from '#domain/edition-loop';
import { StampColumn, VersionColumn } from '#platform/database/columns';

/** One of the changes that a reader asked for; the next edition answers it. */
@Entity('change_points')
export class ChangePoint {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') reviewId!: string;
  @Column('uuid') reportId!: string;
  @Column('integer') position!: number;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) outcome!: PointOutcome | null;
  @Column('text', { default: '' }) answer!: string;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column('uuid', { nullable: true }) sealedIn!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
