import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import type { DecisionOption, DecisionScope, DecisionState } from '#domain/decision';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** A question, what was chosen, why, by whom, and what came of it. */
@Entity('decisions')
export class Decision {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('text') question!: string;
  @Column('text', { default: '' }) context!: string;
  @Column('jsonb', { default: () => "'[]'" }) options!: readonly DecisionOption[];
  @Column('text', { default: '' }) criteria!: string;
  @Column('text', { default: '' }) recommendation!: string;
  @Column('text') scope!: DecisionScope;
  @Column('uuid', { nullable: true }) areaId!: string | null;
  @Column('uuid') askedBy!: string;
  @Column('date') askedOn!: Day;
  @Column('date', { nullable: true }) dueOn!: Day | null;
  @Column('uuid', { nullable: true }) deciderId!: string | null;
  @Column('text', { default: 'open' }) state!: DecisionState;
  @Column('text', { default: '' }) choice!: string;
  @Column('text', { default: '' }) reason!: string;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('date', { nullable: true }) decidedOn!: Day | null;
  @Column('date', { nullable: true }) revisitOn!: Day | null;
  @Column('date', { nullable: true }) reopenedOn!: Day | null;
  @Column('text', { default: '' }) reopenReason!: string;
  @Column('text', { default: '' }) withdrawReason!: string;
  @Column('text', { default: '' }) outcome!: string;
  @Column('date', { nullable: true }) outcomeOn!: Day | null;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @Column('text', { nullable: true }) importSource!: string | null;
  @Column('text', { nullable: true }) externalKey!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
