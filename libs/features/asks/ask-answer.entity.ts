import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AskAnswer as Answer } from '#domain/ask';
import type { Day } from '#domain/day';
import { InstantColumn } from '#platform/database/columns';

/** What was answered to an ask; the newest one counts. */
@Entity('ask_answers')
export class AskAnswer {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') askId!: string;
  @Column('text') answer!: Answer;
  @Column('text', { default: '' }) choice!: string;
  @Column('text') reason!: string;
  @Column('date', { nullable: true }) until!: Day | null;
  @Column('uuid', { nullable: true }) delegateId!: string | null;
  @Column('uuid', { nullable: true }) decisionId!: string | null;
  @Column('uuid') personId!: string;
  @Column('date') answeredOn!: Day;
  @InstantColumn({ default: () => 'remit.now()' }) readonly at!: Date;
}
