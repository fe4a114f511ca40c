import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActionKind, ActionSource } from '#domain/action';
import type { Day } from '#domain/day';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** What somebody is to do by a day; whether it was kept follows from its days. */
@Entity('actions')
export class Action {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: ActionKind;
  @Column('text') name!: string;
  @Column('text', { default: '' }) note!: string;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('uuid', { nullable: true }) areaId!: string | null;
  @Column('date') promisedOn!: Day;
  @Column('date') dueOn!: Day;
  @Column('date') firstDueOn!: Day;
  @Column('boolean', { default: false }) movedLate!: boolean;
  @Column('text', { nullable: true }) sourceKind!: ActionSource | null;
  @Column('uuid', { nullable: true }) sourceId!: string | null;
  @Column('text', { default: '' }) sourceText!: string;
  @Column('date', { nullable: true }) doneOn!: Day | null;
  @Column('text', { default: '' }) outcome!: string;
  @Column('date', { nullable: true }) droppedOn!: Day | null;
  @Column('text', { default: '' }) dropReason!: string;
  @InstantColumn({ nullable: true }) settledAt!: Date | null;
  @Column('uuid') createdBy!: string;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
