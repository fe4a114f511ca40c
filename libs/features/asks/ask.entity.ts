import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AskState } from '#domain/ask';
import type { Day } from '#domain/day';
import type { DecisionOption } from '#domain/decision';
import { StampColumn, VersionColumn } from '#platform/database/columns';

/** A question to the CEO in a report; its words are open until they are sealed with an edition. */
@Entity('asks')
export class Ask {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') reportId!: string;
  @Column('text') question!: string;
  @Column('text', { default: '' }) context!: string;
  @Column('jsonb', { default: () => "'[]'" }) options!: readonly DecisionOption[];
  @Column('text') recommendation!: string;
  @Column('date', { nullable: true }) dueOn!: Day | null;
  @Column('text', { default: '' }) costOfDelay!: string;
  @Column('uuid') askedBy!: string;
  @Column('date', { nullable: true }) askedOn!: Day | null;
  @Column('text', { default: 'draft' }) state!: AskState;
  @Column('date', { nullable: true }) deferredTo!: Day | null;
  @Column('uuid', { nullable: true }) delegateId!: string | null;
  @Column('uuid', { nullable: true }) decisionId!: string | null;
  @Column('text', { default: '' }) withdrawReason!: string;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
