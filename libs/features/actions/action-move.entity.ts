import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import { InstantColumn } from '#platform/database/columns';

/** Another day for a promise, with the reason. */
@Entity('action_moves')
export class ActionMove {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') actionId!: string;
  @Column('date') fromDueOn!: Day;
  @Column('date') toDueOn!: Day;
  /** Later is positive. */
  @Column('integer') days!: number;
  @Column('boolean') isLate!: boolean;
  @Column('text') reason!: string;
  @Column('date') movedOn!: Day;
  @Column('uuid') recordedBy!: string;
  @InstantColumn({ default: () => 'remit.now()' }) readonly recordedAt!: Date;
}
