import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BenefitKind, PostLaunchDecision } from '#domain/benefit';
import type { Day } from '#domain/day';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** What is spent on a product or on an item of the roadmap, and what that is to bring. */
@Entity('business_cases')
export class BusinessCase {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('text', { default: '' }) summary!: string;
  @Column('uuid') areaId!: string;
  @Column('uuid', { nullable: true }) productId!: string | null;
  @Column('uuid', { nullable: true }) itemId!: string | null;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('bigint', { nullable: true }) costAmount!: number | null;
  @Column('text', { nullable: true }) costCurrency!: string | null;
  @Column('date') startsOn!: Day;
  @Column('smallint') horizonMonths!: number;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @Column('text', { nullable: true }) importSource!: string | null;
  @Column('text', { nullable: true }) externalKey!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}

/** A claim: an amount of money, or the change of a KPI. */
@Entity('benefits')
export class Benefit {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') name!: string;
  @Column('text') kind!: BenefitKind;
  @Column('bigint', { nullable: true }) claimedAmount!: number | null;
  @Column('text', { nullable: true }) claimedCurrency!: string | null;
  @Column('numeric', { nullable: true }) claimedChange!: number | null;
  @Column('uuid', { nullable: true }) kpiId!: string | null;
  @Column('date') dueOn!: Day;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('text', { default: '' }) gapReason!: string;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}

/** What was reached in all by a day. */
@Entity('benefit_measurements')
export class BenefitMeasurement {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') benefitId!: string;
  @Column('date') measuredOn!: Day;
  @Column('bigint', { nullable: true }) amount!: number | null;
  @Column('numeric', { nullable: true }) change!: number | null;
  @Column('text', { default: '' }) note!: string;
  @Column('uuid') recordedBy!: string;
  @StampColumn() readonly recordedAt!: Date;
}

/** What was expected of a launch and what came of it. */
@Entity('post_launch_reviews')
export class PostLaunchReview {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') productId!: string;
  @Column('date') heldOn!: Day;
  @Column('text') expected!: string;
  @Column('text') actual!: string;
  @Column('text') learning!: string;
  @Column('text') decision!: PostLaunchDecision;
  @Column('text', { default: '' }) reason!: string;
  @Column('uuid') decidedBy!: string;
  @Column('date', { nullable: true }) nextReviewOn!: Day | null;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
