import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import type { OwnershipRole } from '#domain/standing';
import { StampColumn, VersionColumn } from '#platform/database/columns';

/** Who stands how to an area, from day to day inclusive. An accountable row without a person says: open. */
@Entity('ownerships')
export class Ownership {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') areaId!: string;
  @Column('text') role!: OwnershipRole;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('boolean', { default: false }) acting!: boolean;
  @Column('date') startsOn!: Day;
  @Column('date', { nullable: true }) endsOn!: Day | null;
  @Column('text', { default: '' }) note!: string;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
