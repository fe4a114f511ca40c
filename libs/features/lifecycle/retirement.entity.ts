import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import type { RetirementMilestone, RetirementState } from '#domain/retirement';
import { StampColumn, VersionColumn } from '#platform/database/columns';

/** How a product ends, and what follows it. */
@Entity('retirement_plans')
export class RetirementPlan {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') productId!: string;
  @Column('text') state!: RetirementState;
  @Column('text') reason!: string;
  @Column('date', { nullable: true }) announceOn!: Day | null;
  @Column('date', { nullable: true }) endOfSaleOn!: Day | null;
  @Column('date', { nullable: true }) endOfMaintenanceOn!: Day | null;
  @Column('date', { nullable: true }) endOfSupportOn!: Day | null;
  @Column('date') endOfLifeOn!: Day;
  @Column('uuid', { nullable: true }) replacementId!: string | null;
  @Column('integer') noticeDays!: number;
  @Column('uuid', { nullable: true }) migrationKpiId!: string | null;
  @Column('uuid') proposedBy!: string;
  @Column('date') proposedOn!: Day;
  @Column('uuid', { nullable: true }) approvedBy!: string | null;
  @Column('date', { nullable: true }) approvedOn!: Day | null;
  @Column('date', { nullable: true }) doneOn!: Day | null;
  @Column('text', { default: '' }) withdrawnReason!: string;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}

@Entity('retirement_moves')
export class RetirementMove {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') planId!: string;
  @Column('text') milestone!: RetirementMilestone;
  @Column('date', { nullable: true }) fromDay!: Day | null;
  @Column('date', { nullable: true }) toDay!: Day | null;
  @Column('text') reason!: string;
  @Column('uuid') recordedBy!: string;
  @StampColumn() readonly recordedAt!: Date;
}

@Entity('retirement_notices')
export class RetirementNotice {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') planId!: string;
  @Column('text') audience!: string;
  @Column('date') sentOn!: Day;
  @Column('text', { default: '' }) note!: string;
  @Column('uuid') recordedBy!: string;
  @StampColumn() readonly recordedAt!: Date;
}
