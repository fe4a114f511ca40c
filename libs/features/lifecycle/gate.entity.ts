import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#domain/actor';
import type { Day } from '#domain/day';
import type { Criterion, EvidenceRequirement, GateDecision, GateKind } from '#domain/gate';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** What is asked between two stages, or of what is in use. */
@Entity('gates')
export class Gate {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('text') kind!: GateKind;
  @Column('text') question!: string;
  @Column('uuid', { nullable: true }) fromStageId!: string | null;
  @Column('uuid', { nullable: true }) toStageId!: string | null;
  @Column('jsonb', { default: [] }) criteria!: readonly Criterion[];
  @Column('jsonb', { default: [] }) requiredEvidence!: readonly EvidenceRequirement[];
  @Column('uuid', { array: true, default: [] }) gatekeeperIds!: string[];
  @Column('text', { array: true, default: [] }) gatekeeperRoles!: Role[];
  @Column('smallint', { default: 1 }) quorum!: number;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}

/** One product before one gate; what the gate asks is kept as it stood when it was asked. */
@Entity('gate_reviews')
export class GateReview {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') productId!: string;
  @Column('uuid') gateId!: string;
  @Column('text') kind!: GateKind;
  @Column('text') question!: string;
  @Column('uuid', { nullable: true }) fromStageId!: string | null;
  @Column('uuid', { nullable: true }) toStageId!: string | null;
  @Column('jsonb') criteria!: readonly Criterion[];
  @Column('jsonb') requiredEvidence!: readonly EvidenceRequirement[];
  @Column('uuid', { array: true }) gatekeeperIds!: string[];
  @Column('text', { array: true }) gatekeeperRoles!: Role[];
  @Column('smallint') quorum!: number;
  @Column('text', { default: '' }) note!: string;
  @Column('uuid') requestedBy!: string;
  @Column('date') requestedOn!: Day;
  @Column('text', { nullable: true }) decision!: GateDecision | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('date', { nullable: true }) decidedOn!: Day | null;
  @Column('text', { default: '' }) decisionReason!: string;
  @Column('date', { nullable: true }) nextReviewOn!: Day | null;
  @Column('bigint', { nullable: true }) releasedAmount!: number | null;
  @Column('text', { nullable: true }) releasedCurrency!: string | null;
  @InstantColumn({ nullable: true }) withdrawnAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
