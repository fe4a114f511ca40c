import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import type { GateDecision } from '#domain/gate';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

@Entity('gate_assessments')
export class GateAssessment {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') reviewId!: string;
  @Column('text') criterion!: string;
  @Column('boolean', { nullable: true }) met!: boolean | null;
  @Column('smallint', { nullable: true }) score!: number | null;
  @Column('text', { default: '' }) note!: string;
  @Column('uuid') assessedBy!: string;
  @StampColumn() readonly recordedAt!: Date;
}

/** Somebody answers by name for going on although a criterion is open or a check has failed. */
@Entity('gate_waivers')
export class GateWaiver {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') reviewId!: string;
  @Column('text') criterion!: string;
  @Column('text') reason!: string;
  @Column('uuid') waivedBy!: string;
  @StampColumn() readonly recordedAt!: Date;
}

@Entity('gate_evidence')
export class GateEvidence {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') reviewId!: string;
  @Column('text', { nullable: true }) requirement!: string | null;
  @Column('text') title!: string;
  @Column('text') url!: string;
  @Column('text', { default: '' }) note!: string;
  @Column('uuid') addedBy!: string;
  @InstantColumn({ nullable: true }) removedAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}

@Entity('gate_votes')
export class GateVote {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') reviewId!: string;
  @Column('uuid') voterId!: string;
  @Column('text') vote!: GateDecision;
  @Column('text', { default: '' }) comment!: string;
  @StampColumn() readonly recordedAt!: Date;
}

@Entity('gate_conditions')
export class GateCondition {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') reviewId!: string;
  @Column('text') text!: string;
  @Column('uuid') ownerId!: string;
  @Column('date') dueOn!: Day;
  @Column('date', { nullable: true }) metOn!: Day | null;
  @Column('text', { default: '' }) metNote!: string;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
