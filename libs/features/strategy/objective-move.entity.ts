import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import type { MovedField } from '#domain/objective';
import { StampColumn } from '#platform/database/columns';

/** What was committed and then moved, with the reason. Never changed. */
@Entity('objective_moves')
export class ObjectiveMove {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') objectiveId!: string;
  @Column('uuid', { nullable: true }) keyResultId!: string | null;
  @Column('text') field!: MovedField;
  @Column('date', { nullable: true }) fromDay!: Day | null;
  @Column('date', { nullable: true }) toDay!: Day | null;
  @Column('numeric', { nullable: true }) fromValue!: number | null;
  @Column('numeric', { nullable: true }) toValue!: number | null;
  @Column('text') reason!: string;
  @Column('uuid') recordedBy!: string;
  @StampColumn() readonly recordedAt!: Date;
}
