import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import { StampColumn } from '#platform/database/columns';

/** The newest row of a period says whether it takes postings. */
@Entity('period_closes')
export class PeriodClose {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') budgetId!: string;
  @Column('text') periodKey!: string;
  @Column('text') kind!: 'closed' | 'reopened';
  @Column('text', { default: '' }) reason!: string;
  @Column('date') effectiveOn!: Day;
  @Column('uuid') recordedBy!: string;
  @StampColumn() readonly recordedAt!: Date;
}
