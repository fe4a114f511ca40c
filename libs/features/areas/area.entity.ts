import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AreaKind } from '#domain/area';
import type { Cadence } from '#domain/cadence';
import type { Day } from '#domain/day';
import type { RollUpMethod } from '#domain/roll-up';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** A responsibility of the product leadership. Areas may stand below each other. */
@Entity('areas')
export class Area {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') kind!: AreaKind;
  @Column('text') name!: string;
  @Column('text', { default: '' }) purpose!: string;
  @Column('uuid', { nullable: true }) parentId!: string | null;
  @Column('integer', { default: 0 }) position!: number;
  @Column('text') cadence!: Cadence;
  @Column('text', { default: 'weighted_mean' }) rollUp!: RollUpMethod;
  @Column('date') adoptedOn!: Day;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @Column('text', { nullable: true }) importSource!: string | null;
  @Column('text', { nullable: true }) externalKey!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
