import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import type { LaunchReviewDecision } from '#domain/launch';
import { StampColumn, VersionColumn } from '#platform/database/columns';

/** What was expected of a launch and what came of it, after 30, 60 or 90 days. */
@Entity('launch_reviews')
export class LaunchReview {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') launchId!: string;
  @Column('smallint') afterDays!: number;
  @Column('date') heldOn!: Day;
  @Column('uuid', { nullable: true }) kpiId!: string | null;
  @Column('text') expected!: string;
  @Column('text') actual!: string;
  @Column('numeric', { nullable: true }) expectedValue!: number | null;
  @Column('numeric', { nullable: true }) actualValue!: number | null;
  @Column('text') learning!: string;
  @Column('text') decision!: LaunchReviewDecision;
  @Column('boolean') isMet!: boolean;
  @Column('uuid') heldBy!: string;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
