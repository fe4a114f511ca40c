import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import { StampColumn } from '#platform/database/columns';

/** A product came to a stage on a day, or such a row was withdrawn. */
@Entity('stage_changes')
export class StageChange {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') productId!: string;
  @Column('uuid', { nullable: true }) fromStageId!: string | null;
  @Column('uuid') toStageId!: string;
  @Column('date') effectiveOn!: Day;
  @Column('text', { default: '' }) reason!: string;
  @Column('uuid', { nullable: true }) gateReviewId!: string | null;
  @Column('uuid', { nullable: true }) withdrawsId!: string | null;
  @Column('text', { default: '' }) source!: string;
  @Column('uuid', { nullable: true }) importId!: string | null;
  @Column('uuid') recordedBy!: string;
  @StampColumn() readonly recordedAt!: Date;
}

/** When a product was to reach a stage, as it was said on a day. */
@Entity('stage_plans')
export class StagePlan {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') productId!: string;
  @Column('uuid') stageId!: string;
  @Column('date', { nullable: true }) plannedOn!: Day | null;
  @Column('date') statedOn!: Day;
  @Column('text', { default: '' }) reason!: string;
  @Column('text', { default: '' }) source!: string;
  @Column('uuid', { nullable: true }) importId!: string | null;
  @Column('uuid') recordedBy!: string;
  @StampColumn() readonly recordedAt!: Date;
}
